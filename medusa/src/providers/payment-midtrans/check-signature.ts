import { createHash, timingSafeEqual } from 'node:crypto'
import type { GatewayTransaction } from '../../domain/payment/types'

type Signed = Pick<GatewayTransaction, 'order_ref' | 'status_code' | 'gross_amount'>

/** SHA512 over the raw strings and the server key, compared in constant time. */
export function checkSignature(signed: Signed, signature: string, serverKey: string): boolean {
  const expected = createHash('sha512')
    .update(signed.order_ref + signed.status_code + signed.gross_amount + serverKey)
    .digest()
  const given = Buffer.from(signature, 'hex')
  return given.length === expected.length && timingSafeEqual(given, expected)
}
