import type { GatewayTransaction } from '../../domain/payment/types'

/** What this provider keeps on a payment session or payment, visible in Medusa Admin. No secrets, no card data. */
export type SessionData = {
  session_id: string
  token?: string
  redirect_url?: string
  method?: string | null
  transaction_id?: string | null
  transaction_status?: string
  settled_at?: string | null
  expires_at?: string | null
  instruction?: GatewayTransaction['instruction']
}

/** What is kept of the gateway's answer. A later one that repeats neither time nor number takes them from nobody. */
export function describeTransaction(transaction: GatewayTransaction) {
  const { method, transaction_id, status, settled_at, expires_at, instruction } = transaction
  return {
    method,
    transaction_id,
    transaction_status: status,
    settled_at,
    ...(expires_at !== null && { expires_at }),
    ...(instruction !== null && { instruction }),
  }
}

export function readSessionId(data: Record<string, unknown> | undefined): string {
  const id = data?.session_id
  if (typeof id !== 'string' || id === '') throw new Error('A Midtrans payment without session id.')
  return id
}
