import { rupiah } from '../../i18n/format'
import { tIfKnown } from '../../i18n/texts'

/** Facts whose values are words of the machine's; all others were written by somebody, or are the gateway's own. */
const OURS = new Set(['method', 'state', 'kind', 'by', 'was', 'ended_because'])

/** Told already by the key under which the gateway knows the refund. */
const REPEATED = new Set(['refund_id'])

const nameOf = (word: string): string =>
  tIfKnown(`refund.value.${word}`) ?? tIfKnown(`payment.way.${word}`) ?? word

/** What happened, in words; what has none yet is told as the machine calls it. */
export const whatWord = (what: string): string => tIfKnown(`refund.what.${what}`) ?? nameOf(what)

/** The facts of a moment, each with its name; amounts speak for themselves. */
export function factsOf(detail: Record<string, unknown>): string[] {
  return Object.entries(detail).flatMap(([name, value]) => {
    if (!value || typeof value === 'object' || REPEATED.has(name)) return []
    const amount = Number(value)
    if (/^amount|_rupiah$/.test(name) && Number.isFinite(amount)) return [rupiah(amount)]
    const fact = tIfKnown(`refund.fact.${name}`) ?? name
    if (value === true) return [fact]
    return [`${fact}: ${OURS.has(name) ? nameOf(String(value)) : String(value)}`]
  })
}
