import { indonesian } from './id/language'
import type { Language, SpokenLanguage } from './language'

/** Where the visitor is: in which language, and at which address below its prefix. */
export type Here = {
  language: Language
  catalogue?: SpokenLanguage['catalogue']
  path: string
  search: string
}

const atTheRoot: Here = { language: indonesian, path: '/', search: '' }
let ask: () => Here | undefined = () => undefined

/**
 * The language of the page that is being made, so that no text, figure or link needs to be told. Browsers and the doors
 * have Indonesian; on the server `here.server.ts` knows it for each request.
 */
export function here(): Here {
  return ask() ?? atTheRoot
}

export function learnHereFrom(source: () => Here | undefined): void {
  ask = source
}
