import { type MethodId, methodById } from '../methods'
import type { GatewayTransaction } from '../types'

const BY_TYPE = new Map<string, MethodId>([
  ['qris', 'qris'],
  ['gopay', 'gopay'],
  ['shopeepay', 'shopeepay'],
  ['echannel', 'mandiri_bill'],
  ['credit_card', 'card'],
  ['permata', 'permata_va'],
])

/**
 * How a payment was really made. On the gateway's own page (`snap`) the buyer chooses there, and only its answer tells. Null where
 * neither is known.
 */
export function paidMethod(
  attempt_method: string | null,
  { method, instruction }: Pick<GatewayTransaction, 'method' | 'instruction'>,
): MethodId | null {
  const chosen = methodById(attempt_method ?? '')?.id
  if (chosen !== undefined && chosen !== 'snap') return chosen
  const issuer = instruction?.issuer ?? ''
  if (method === 'bank_transfer') return methodById(`${issuer}_va`)?.id ?? 'bca_va'
  if (method === 'cstore') return methodById(issuer)?.id ?? 'indomaret'
  return BY_TYPE.get(method ?? '') ?? null
}
