import type { ServerResponse } from 'node:http'
import { sendJson } from '../http.ts'
import type { Gateway } from './gateway.ts'
import { methodById } from './methods.ts'
import type { Chargeback, SnapSession, Transaction } from './records.ts'
import { beginTransaction } from './transactions.ts'
import { inJakarta } from './values.ts'

/**
 * `{ status, method?, fraud_status?, amount?, notify?, from? }`: makes the transaction of a Snap session, or changes any. `amount` says
 * how much a `partial_chargeback` takes; with `from` it is changed only while that is its status.
 */
export function putTransaction(
  gateway: Gateway,
  response: ServerResponse,
  order_id: string,
  body: Record<string, unknown>,
): void {
  const known = gateway.find(order_id) ?? begin(gateway, order_id, String(body.method ?? 'qris'))
  if (!known) return sendJson(response, 404, { message: 'There is no such session or method.' })
  if (body.from !== undefined && body.from !== known.status) {
    return sendJson(response, 409, { message: `It is ${known.status} by now.` })
  }
  const status = String(body.status ?? known.status)
  const now = inJakarta(new Date())
  const isReversal = status === 'deny' && known.settlement_time !== null
  const transaction: Transaction = {
    ...known,
    status,
    fraud_status: String(body.fraud_status ?? known.fraud_status),
    settlement_time: status === 'settlement' ? now : known.settlement_time,
    chargebacks: [...(known.chargebacks ?? []), ...readChargeback(known, status, body.amount, now)],
    ...(isReversal && { reversed_at: now }),
  }
  gateway.force(transaction, body.notify === true)
  sendJson(response, 200, transaction)
}

function begin({ state, settings }: Gateway, order_id: string, methodId: string): Transaction | null {
  const session = [...state.session.values()].findLast((one: SnapSession) => one.order_id === order_id)
  const method = methodById(methodId)
  if (!session || !method) return null
  const own = Date.now() + method.minutes * settings.minute_ms
  return beginTransaction(method, { ...session, expires_at: Math.min(own, Date.parse(session.expires_at)) })
}

function readChargeback(known: Transaction, status: string, amount: unknown, at: string): Chargeback[] {
  if (status === known.status) return []
  if (status === 'chargeback') return [{ amount: known.amount, at, is_whole: true }]
  if (status !== 'partial_chargeback') return []
  const part = Number.isInteger(amount) ? Number(amount) : Math.ceil(known.amount / 2)
  return [{ amount: Math.min(part, known.amount), at, is_whole: false }]
}
