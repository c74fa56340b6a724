import { rupiah } from '../../i18n/format'
import { tIfKnown } from '../../i18n/texts'

/** What happened, in words; what has none yet is told as the machine calls it. */
export const whatWord = (what: string): string => tIfKnown(`refund.what.${what}`) ?? what

/** The facts of a moment, each with its name; amounts speak for themselves. */
export function factsOf(detail: Record<string, unknown>): string[] {
  return Object.entries(detail).flatMap(([name, value]) => {
    if (value === null || value === '' || typeof value === 'object' || value === undefined) return []
    const amount = Number(value)
    if (name.startsWith('amount') && Number.isFinite(amount)) return [rupiah(amount)]
    return [`${tIfKnown(`refund.fact.${name}`) ?? name}: ${String(value)}`]
  })
}
