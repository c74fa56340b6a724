/** What a message of a gateway may show. Everything else is there with its name only: signatures, card digits, persons. */
const SHOWN = new Set(
  `transaction_time transaction_status transaction_id transaction_type status_code status_message settlement_time payment_type
   order_id gross_amount fraud_status currency refund_amount refund_key refund_chargeback_id refund_method created_at
   bank_confirmed_at reason issuer acquirer expiry_time store bank
   id object type created livemode amount amount_total amount_received amount_refunded status payment_status payment_intent
   client_reference_id session_id expires_at failure_reason`.split(/\s+/),
)

const HIDDEN = '•••'
const MOST = 6_000

/** A raw message for the eyes of people: the same shape, without what is none of their business. */
export function cleanMessage(raw: string): string {
  try {
    return JSON.stringify(clean(JSON.parse(raw), true), null, 2).slice(0, MOST)
  } catch {
    return `(${raw.length} huruf yang bukan JSON)`
  }
}

function clean(value: unknown, isShown: boolean): unknown {
  if (Array.isArray(value)) return value.slice(0, 50).map((one) => clean(one, isShown))
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [name, clean(inner, SHOWN.has(name))]),
    )
  }
  if (value === null || typeof value === 'boolean') return value
  return isShown ? value : HIDDEN
}
