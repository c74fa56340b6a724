/** What this provider keeps on a payment session or payment, visible in Medusa Admin. No secrets, no card data. */
export type SessionData = {
  session_id: string
  token?: string
  redirect_url?: string
  method?: string | null
  transaction_id?: string | null
  transaction_status?: string
  settled_at?: string | null
}

export function readSessionId(data: Record<string, unknown> | undefined): string {
  const id = data?.session_id
  if (typeof id !== 'string' || id === '') throw new Error('A Midtrans payment without session id.')
  return id
}
