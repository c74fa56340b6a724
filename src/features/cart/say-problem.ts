import type { QuoteParcel, QuoteProblem } from '#contracts/quote'
import { sayFailure } from '../../i18n/say-failure'
import type { Said } from '../../i18n/written'

/** Why a line of the basket cannot be bought as asked. */
export function sayLineProblem({ code, message, possible_quantity }: QuoteProblem): Said {
  return sayFailure({ code: `line.${code}`, message, count: possible_quantity })
}

/** Why a parcel has no way of delivery yet. */
export function sayParcelProblem({ code, message }: NonNullable<QuoteParcel['problem']>): Said {
  return sayFailure({ code: `parcel.${code}`, message })
}
