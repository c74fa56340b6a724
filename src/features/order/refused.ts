import type { Said } from '../../i18n/written'
import type { BackendFailure } from '../../lib/medusa/failure'

/** A refusal on its way from an action to the page. */
export type Refusal = { status: number; message: string; code?: string; lang?: string }

/** The same as it is shown. */
export type Refused = Said & { code?: string | undefined }

export function refusalOf({ status, message, code, lang }: BackendFailure): Refusal {
  return { status, message, code, ...(lang !== undefined && { lang }) }
}

export const shownRefusal = ({ message, code, lang }: Refusal): Refused => ({ text: message, lang, code })
