import { here } from './here'
import { tIfKnown } from './texts'
import { indonesianOnly, type Said } from './written'

type Refusal = { code: string; message: string; count?: number }

/**
 * A refusal of the backend in the language of the page. Indonesian has the backend's own sentence, which knows more;
 * other languages have one by its code, and the Indonesian one where that is missing.
 */
export function sayFailure({ code, message, count }: Refusal): Said {
  if (here().language.tag === 'id') return { text: message, lang: undefined }
  const known = tIfKnown(`failure.${code}`, count === undefined ? undefined : { count })
  return known === undefined ? indonesianOnly(message) : { text: known, lang: undefined }
}
