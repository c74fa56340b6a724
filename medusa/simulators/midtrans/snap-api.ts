import type { Answer } from './answer.ts'
import { checkDetails } from './charge/check-details.ts'
import { readItems } from './charge/read-items.ts'
import type { Environment } from './environment.ts'
import type { Gateway } from './gateway.ts'

const DEFAULT_MINUTES = 24 * 60
const UNIT_MINUTES: Record<string, number> = {
  minute: 1,
  minutes: 1,
  hour: 60,
  hours: 60,
  day: 1440,
  days: 1440,
}

/** `POST /snap/v1/transactions`. */
export function createTransaction(
  gateway: Gateway,
  environment: Environment,
  body: Record<string, unknown> | null,
  notification_urls: string[] | undefined,
): Answer {
  const details = Object(body?.transaction_details)
  const items = readItems(body?.item_details)
  const errors = body === null ? ['The request body is not valid JSON'] : checkDetails(details, items)
  if (gateway.find(String(details.order_id))) {
    errors.push('transaction_details.order_id has already been taken')
  }
  if (errors.length > 0) return { status: 400, isDone: false, body: { error_messages: errors } }

  const minutes = Math.min(readMinutes(body?.expiry), readMinutes(body?.page_expiry))
  const session = gateway.createSession({
    order_id: details.order_id,
    amount: details.gross_amount,
    items: items ?? [],
    customer_name: String(Object(body?.customer_details).first_name ?? ''),
    finish_url: String(Object(body?.callbacks).finish ?? ''),
    enabled: readEnabled(body?.enabled_payments),
    notification_urls,
    expires_at: new Date(Date.now() + minutes * gateway.settings.minute_ms).toISOString(),
  })
  const redirect_url = `${environment.address}/snap/v4/redirection/${session.token}`
  return { status: 201, isDone: true, body: { token: session.token, redirect_url } }
}

const OTHER_NAMES: Record<string, string> = { other_qris: 'qris' }

function readEnabled(value: unknown): string[] | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined
  return value.map((name) => OTHER_NAMES[String(name)] ?? String(name))
}

function readMinutes(value: unknown): number {
  const { unit, duration } = Object(value)
  const minutes = Number(duration) * (UNIT_MINUTES[String(unit)] ?? Number.NaN)
  return Number.isFinite(minutes) && minutes > 0 ? minutes : DEFAULT_MINUTES
}
