import { type Result, ok, refuse } from '../../failure'
import { METHODS, methodById } from '../methods'
import type { FeeRate } from './fee-rates'

const DAY = /^\d{4}-\d\d-\d\d$/
const NAMES = ['rate_bps', 'fixed_rupiah', 'minimum_rupiah', 'vat_bps'] as const

/**
 * The operator's own rates: a JSON list of rows such as `{"method": "qris", "from": "2026-01-01", "rate_bps": 63}`. What a row leaves
 * out is 0, `merchant` "any", `up_to_rupiah` null and `back_with_refund` false.
 */
export function readFeeRates(text: string): Result<FeeRate[]> {
  const rows = parse(text)
  if (!Array.isArray(rows)) return refuse('fee_rates_invalid', 'It must be a JSON list of rates.')
  const rates: FeeRate[] = []
  for (const [index, row] of rows.entries()) {
    const rate = readRate(row)
    if (typeof rate === 'string') return refuse('fee_rates_invalid', `Rate ${index + 1}: ${rate}`)
    rates.push(rate)
  }
  return ok(rates)
}

/** Own rates take the place of the public ones of the same method. */
export function withOwnRates(own: readonly FeeRate[], known: readonly FeeRate[]): FeeRate[] {
  const replaced = new Set(own.map(({ method }) => method))
  return [...own, ...known.filter(({ method }) => !replaced.has(method))]
}

function readRate(row: unknown): FeeRate | string {
  if (typeof row !== 'object' || row === null) return 'it must be an object.'
  const field = (name: string): unknown => Reflect.get(row, name)
  const method = methodById(String(field('method')))?.id
  if (method === undefined) {
    return `method must be one of ${METHODS.map(({ id }) => id).join(', ')}.`
  }
  const from = field('from')
  if (typeof from !== 'string' || !DAY.test(from)) return 'from must be a day such as 2026-01-01.'
  const merchant = field('merchant') ?? 'any'
  if (merchant !== 'any' && merchant !== 'micro' && merchant !== 'regular') {
    return 'merchant must be any, micro or regular.'
  }
  const up_to_rupiah = field('up_to_rupiah') ?? null
  if (up_to_rupiah !== null && !isWhole(up_to_rupiah)) return 'up_to_rupiah must be whole rupiah, or null.'
  const figures: Partial<FeeRate> = {}
  for (const name of NAMES) {
    const value = field(name) ?? 0
    if (!isWhole(value)) return `${name} must be a whole number, 0 or more.`
    figures[name] = value
  }
  const { rate_bps = 0, fixed_rupiah = 0, minimum_rupiah = 0, vat_bps = 0 } = figures
  if (rate_bps > 10_000 || vat_bps > 10_000) return 'rate_bps and vat_bps are at most 10000, which is 100 %.'
  const back_with_refund = field('back_with_refund') === true
  return {
    method,
    from,
    merchant,
    up_to_rupiah,
    rate_bps,
    fixed_rupiah,
    minimum_rupiah,
    vat_bps,
    back_with_refund,
  }
}

const isWhole = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
