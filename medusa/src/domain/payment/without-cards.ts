/**
 * What a gateway's message tells of a card or of its holder, by the names that Midtrans and Stripe give it. Nothing here is decided by
 * any of it.
 */
const PRIVATE = new Set(
  `masked_card card_type card_token saved_token_id saved_token_id_expired_at customer_details billing_address shipping_address
   customer_email customer_address payment_method_details payment_method_preview payment_method billing_details card last_payment_error
   receipt_email receipt_url shipping shipping_details collected_information evidence client_secret source`.split(
    /\s+/,
  ),
)
const NAMED = new RegExp(`"(?:${[...PRIVATE].join('|')})"\\s*:`)

const GONE = '•••'

/**
 * A message as it may be kept: word for word, but without cards and their holders, where it names any. What is not JSON is no gateway's
 * message, and stays as it is.
 */
export function withoutCards(raw: string): string {
  if (!NAMED.test(raw)) return raw
  try {
    return JSON.stringify(JSON.parse(raw, (name, value: unknown) => (isKept(name, value) ? value : GONE)))
  } catch {
    return raw
  }
}

/** An id that is told in the place of the thing says nothing of it, and an absence neither. */
const isKept = (name: string, value: unknown): boolean =>
  !PRIVATE.has(name) || value === null || (name === 'payment_method' && isId(value))

const isId = (value: unknown): boolean => typeof value === 'string' && /^[a-z]+_\w+$/.test(value)
