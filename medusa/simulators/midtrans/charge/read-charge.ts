import { type Refusal, invalid, refusal } from '../errors.ts'
import { type Method, isNamed } from '../methods.ts'
import type { Settings } from '../settings.ts'
import type { NewPayment } from '../transactions.ts'
import { checkDetails } from './check-details.ts'
import { readExpiry } from './read-expiry.ts'
import { readItems } from './read-items.ts'
import { readMethod } from './read-method.ts'

export type ChargeWish = NewPayment & { method: Method }

/** A charge request that may be carried out, or why not; every fault of the body is named at once. */
export function readCharge(
  body: Record<string, unknown> | null,
  settings: Settings,
  notification_urls: string[] | undefined,
): ChargeWish | Refusal {
  if (body === null) return refusal(413)
  const details = Object(body.transaction_details)
  const { method, callback_url, problems, ...wish } = readMethod(body)
  const faults = [...problems, ...checkDetails(details, readItems(body.item_details))]
  if (!method) return invalid(faults)
  // Cards are for Snap: only its page makes tokens.
  if (method.payment_type === 'credit_card') return faults.length > 0 ? invalid(faults) : refusal(411)

  const expiry = readExpiry(body.custom_expiry, method, settings.minute_ms)
  faults.push(...expiry.problems, ...checkAmount(details.gross_amount, method))
  if (faults.length > 0) return invalid(faults)
  if (isNamed(settings.inactive_methods, method)) return refusal(402)
  if (isNamed(settings.down_methods, method)) return refusal(503)
  return {
    method,
    order_id: details.order_id,
    amount: details.gross_amount,
    customer_name: String(Object(body.customer_details).first_name ?? ''),
    details: wish.details,
    expires_at: expiry.expires_at,
    notification_urls,
    hidden: { callback_url },
  }
}

function checkAmount(amount: unknown, { min, max }: Method): string[] {
  if (!Number.isInteger(amount)) return []
  if (Number(amount) < min) return [`transaction_details.gross_amount must be at least ${min}`]
  return Number(amount) > max ? [`transaction_details.gross_amount must be at most ${max}`] : []
}
