import type { RefundableView, RefundPreviewBody } from '#contracts/refund'
import { ok, refuse, type Result } from '#domain/failure'
import { t } from '../../i18n/texts'

type Unit = Pick<RefundableView, 'line_id' | 'quantity' | 'paid_rupiah' | 'left_rupiah' | 'is_yours'>

const RUPIAH = /^\d{1,9}$/

/** "Rp 12.500" and "12500" are the same amount; an empty field is none. */
function readAmount(typed: string | undefined): number | null {
  const digits = (typed ?? '').replaceAll(/^\s*Rp|[\s.]/gi, '')
  if (digits === '') return 0
  return RUPIAH.test(digits) ? Number(digits) : null
}

/** An empty field is none. Three of two is a slip, and must not become all that was paid. */
const arePieces = (typed: string | undefined, { quantity }: Unit): boolean =>
  /^\s*\d{0,4}\s*$/.test(typed ?? '') && Number(typed ?? '') <= quantity

/** What so many pieces of a line cost, to the rupiah; all of them are all that is left. */
export function priceOfPieces({ quantity, paid_rupiah, left_rupiah }: Unit, pieces: number): number {
  if (pieces >= quantity) return left_rupiah
  return Math.min(left_rupiah, Math.floor((paid_rupiah * pieces) / quantity))
}

/**
 * The amounts that the form asks for: everything, pieces, or rupiah, which count where both are written. The form that confirms has
 * amounts only.
 */
export function readRefundForm(
  values: Record<string, string>,
  units: readonly Unit[],
): Result<RefundPreviewBody> {
  const amount_by_line: Record<string, number> = {}
  let delivery_rupiah = 0
  for (const unit of values.whole === '1' ? [] : units) {
    if (unit.line_id !== null && !arePieces(values[`pieces_${unit.line_id}`], unit))
      return refuse('pieces', t('refund.form.pieces_wrong', { most: unit.quantity }), unit.line_id)
  }
  for (const [line_id, amount] of amountsOf(values, units)) {
    if (amount === null) {
      return refuse('amount', t('refund.form.amount_wrong'), line_id === null ? 'delivery' : line_id)
    }
    if (line_id === null) delivery_rupiah = amount
    else if (amount > 0) amount_by_line[line_id] = amount
  }
  if (delivery_rupiah === 0 && Object.keys(amount_by_line).length === 0) {
    return refuse('empty', t('refund.form.empty'))
  }
  return ok({ amount_by_line, delivery_rupiah })
}

function amountsOf(values: Record<string, string>, units: readonly Unit[]): [string | null, number | null][] {
  if (values.whole === '1') {
    return units.filter(({ is_yours }) => is_yours).map(({ line_id, left_rupiah }) => [line_id, left_rupiah])
  }
  const typed = Object.keys(values).flatMap((name) => (name.startsWith('amount_') ? [name.slice(7)] : []))
  return typed.map((name) => {
    const line_id = name === 'delivery' ? null : name
    const amount = readAmount(values[`amount_${name}`])
    const pieces = Number(values[`pieces_${name}`] ?? '')
    const unit = units.find((one) => one.line_id === line_id)
    const isByPiece = amount === 0 && unit !== undefined && Number.isInteger(pieces) && pieces > 0
    return [line_id, isByPiece ? priceOfPieces(unit, pieces) : amount]
  })
}
