import { readGatewayRupiah } from './read-rupiah'
import type { GatewayTransaction } from './types'

/** True when the gateway speaks of exactly the money that was asked for. A missing currency is rupiah: old samples lack it. */
export function isExpectedAmount(
  transaction: Pick<GatewayTransaction, 'gross_amount' | 'currency'>,
  expected_rupiah: number,
): boolean {
  const currency = transaction.currency ?? 'IDR'
  return currency === 'IDR' && readGatewayRupiah(transaction.gross_amount) === expected_rupiah
}
