import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Gateway } from './gateway.ts'
import { parseObject, readBody, sendJson } from '../http.ts'
import { methodById } from './methods.ts'
import { FRIENDLY, changeSettings } from './settings.ts'
import { chooseMethod, inJakarta } from './transactions.ts'

/** The simulator's own switches, for tests and demonstrations. The real gateway has nothing of the kind. */
export async function answerAdmin(
  gateway: Gateway,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<void> {
  const body = request.method === 'GET' ? null : parseObject(await readBody(request))
  if (path === 'settings' && request.method === 'GET') return sendJson(response, 200, gateway.settings)
  if (path === 'settings' && request.method === 'PATCH') {
    const problem = body === null ? 'The body is not a JSON object.' : changeSettings(gateway.settings, body)
    return problem ? sendJson(response, 400, { message: problem }) : sendJson(response, 200, gateway.settings)
  }
  if (path === 'reset' && request.method === 'POST') {
    Object.assign(gateway.settings, structuredClone(FRIENDLY))
    gateway.state.clear()
    return sendJson(response, 200, {})
  }
  if (path === 'transactions' && request.method === 'GET') {
    return sendJson(response, 200, [...gateway.state.transaction.values()])
  }
  if (path === 'sessions' && request.method === 'GET') {
    return sendJson(response, 200, [...gateway.state.session.values()])
  }
  if (path === 'notifications' && request.method === 'GET') {
    return sendJson(response, 200, [...gateway.state.notification.values()])
  }
  const order_id = /^transactions\/([^/]+)$/.exec(path)?.[1]
  if (order_id && request.method === 'PUT') return putTransaction(gateway, response, order_id, body ?? {})
  sendJson(response, 404, { message: 'There is no such switch.' })
}

/** `{ status, method?, fraud_status?, notify? }`: makes the transaction of a Snap session, or changes it. */
function putTransaction(
  gateway: Gateway,
  response: ServerResponse,
  order_id: string,
  body: Record<string, unknown>,
): void {
  const session = [...gateway.state.session.values()].findLast((one) => one.order_id === order_id)
  const method = methodById(String(body.method ?? 'qris'))
  if (!session || !method) return sendJson(response, 404, { message: 'There is no such session or method.' })
  const known = gateway.find(order_id) ?? chooseMethod(session, method, gateway.settings.minute_ms)
  const status = String(body.status ?? known.status)
  const transaction = {
    ...known,
    status,
    fraud_status: String(body.fraud_status ?? known.fraud_status),
    settlement_time: status === 'settlement' ? inJakarta(new Date()) : known.settlement_time,
  }
  gateway.force(transaction, body.notify === true)
  sendJson(response, 200, transaction)
}
