import { readGatewayInstant } from './read-instruction'
import { readMoneyState } from './read-money-state'
import { readGatewayRupiah } from './read-rupiah'
import type { GatewayTransaction, ReturnedPart } from './types'

/** `refunds[]` of Midtrans' answers. What bears no amount of whole rupiah is left out: then the sum alone speaks. */
export function readReturnedParts(value: unknown): ReturnedPart[] {
  if (!Array.isArray(value)) return []
  return value.flatMap((one: unknown, position) => {
    if (typeof one !== 'object' || one === null) return []
    const field = (name: string): unknown => Reflect.get(one, name)
    const amount_rupiah = readGatewayRupiah(String(field('refund_amount')))
    if (amount_rupiah === null || amount_rupiah === 0) return []
    const asked = field('refund_key')
    const number = field('refund_chargeback_id') ?? position + 1
    return {
      key: typeof asked === 'string' && asked !== '' ? asked : `#${String(number)}`,
      amount_rupiah,
      confirmed_at: readGatewayInstant(field('bank_confirmed_at')),
    }
  })
}

/**
 * How much of a payment has gone back in all. The status decides, and not whether the bank has confirmed it: from that moment the
 * money is gone from our balance, and the confirmation may never be told. Null when part of it is gone and nobody says how much.
 */
export function readReturned(transaction: GatewayTransaction): number | null {
  const whole = readGatewayRupiah(transaction.gross_amount)
  switch (readMoneyState(transaction)) {
    case 'refunded':
    case 'taken_back':
    case 'ended':
      return whole
    case 'partly_refunded': {
      const told = readPart(transaction)
      return told === null || whole === null ? null : Math.min(told, whole)
    }
    default:
      return 0
  }
}

function readPart({ refund_amount, refunds = [] }: GatewayTransaction): number | null {
  const sum = refund_amount === null ? null : readGatewayRupiah(refund_amount)
  if (sum !== null && sum > 0) return sum
  const parts = refunds.reduce((total, { amount_rupiah }) => total + amount_rupiah, 0)
  return parts > 0 ? parts : null
}
