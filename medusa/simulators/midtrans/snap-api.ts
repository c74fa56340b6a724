import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Environment } from './environment.ts'
import type { Gateway } from './gateway.ts'
import { isAuthorised, parseObject, readBody, sendJson } from '../http.ts'
import type { SnapItem } from './state.ts'

const REFERENCE = /^[A-Za-z0-9._~-]{1,50}$/
const DEFAULT_MINUTES = 24 * 60
const UNIT_MINUTES: Record<string, number> = {
  minute: 1,
  minutes: 1,
  hour: 60,
  hours: 60,
  day: 1440,
  days: 1440,
}

export async function createTransaction(
  gateway: Gateway,
  environment: Environment,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!isAuthorised(request, environment.serverKey)) {
    const message = 'Access denied due to unauthorized transaction, please check client or server key'
    return sendJson(response, 401, { error_messages: [message] })
  }
  const body = parseObject(await readBody(request))
  const details = Object(body?.transaction_details)
  const items = readItems(body?.item_details)
  const errors = body === null ? ['The request body is not valid JSON'] : validate(details, items)
  if (gateway.find(String(details.order_id))) {
    errors.push('transaction_details.order_id has already been taken')
  }
  if (errors.length > 0) return sendJson(response, 400, { error_messages: errors })

  const minutes = Math.min(readMinutes(body?.expiry), readMinutes(body?.page_expiry))
  const session = gateway.createSession({
    order_id: details.order_id,
    amount: details.gross_amount,
    items: items ?? [],
    customer_name: String(Object(body?.customer_details).first_name ?? ''),
    finish_url: String(Object(body?.callbacks).finish ?? ''),
    expires_at: new Date(Date.now() + minutes * gateway.settings.minute_ms).toISOString(),
  })
  const redirect_url = `${environment.address}/snap/v4/redirection/${session.token}`
  sendJson(response, 201, { token: session.token, redirect_url })
}

function validate(details: Record<string, unknown>, items: SnapItem[] | null | undefined): string[] {
  const errors: string[] = []
  const { order_id, gross_amount } = details
  if (typeof order_id !== 'string' || order_id === '') errors.push('transaction_details.order_id is required')
  else if (!REFERENCE.test(order_id))
    errors.push('transaction_details.order_id is too long or has symbols that are not allowed')
  if (gross_amount === undefined) errors.push('transaction_details.gross_amount is required')
  else if (!Number.isInteger(gross_amount)) errors.push('transaction_details.gross_amount must be an integer')
  else if (Number(gross_amount) < 1) errors.push('transaction_details.gross_amount must be greater than 0')
  if (items === null)
    errors.push('item_details: price and quantity must be integers, texts at most 50 characters')
  else if (items && items.reduce((sum, item) => sum + item.price * item.quantity, 0) !== gross_amount) {
    errors.push('transaction_details.gross_amount is not equal to the sum of item_details')
  }
  return errors
}

/** Undefined when there are none, null when they are not as they should be. */
function readItems(value: unknown): SnapItem[] | null | undefined {
  if (value === undefined) return undefined
  if (!Array.isArray(value)) return null
  const items = value.map((one) => {
    const { id = '', name, price, quantity } = Object(one)
    const isFine =
      typeof name === 'string' &&
      name.length <= 50 &&
      String(id).length <= 50 &&
      Number.isInteger(price) &&
      Number.isInteger(quantity)
    return isFine ? { id: String(id), name, price, quantity } : null
  })
  return items.every((item) => item !== null) ? items : null
}

function readMinutes(value: unknown): number {
  const { unit, duration } = Object(value)
  const minutes = Number(duration) * (UNIT_MINUTES[String(unit)] ?? Number.NaN)
  return Number.isFinite(minutes) && minutes > 0 ? minutes : DEFAULT_MINUTES
}
