import type { IncomingMessage, ServerResponse } from 'node:http'
import { parseObject, readBody, sendJson } from '../http.ts'
import { changeSettings } from './change-settings.ts'
import type { Gateway } from './gateway.ts'
import type { Mishaps } from './mishaps.ts'
import { answerReport } from './report/answer-report.ts'
import { putTransaction } from './put-transaction.ts'

/** The simulator's own switches, for tests and demonstrations. The real gateway has nothing of the kind. */
export async function answerAdmin(
  { gateway, mishaps }: { gateway: Gateway; mishaps: Mishaps },
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const path = url.pathname.slice('/simulator/'.length)
  const body = request.method === 'GET' ? null : parseObject(await readBody(request))
  if (request.method === 'GET' && path === 'settings') return sendJson(response, 200, gateway.settings)
  if (request.method === 'GET' && path === 'settlement-report') {
    return answerReport(gateway, response, url.searchParams)
  }
  if (request.method === 'PATCH' && path === 'settings') {
    const problem = body === null ? 'The body is not a JSON object.' : changeSettings(gateway.settings, body)
    if (problem !== null) return sendJson(response, 400, { message: problem })
    if (body && 'chaos' in body) mishaps.reset()
    gateway.state.saveSettings(gateway.settings)
    return sendJson(response, 200, gateway.settings)
  }
  if (request.method === 'POST' && path === 'reset') {
    gateway.reset()
    mishaps.reset()
    return sendJson(response, 200, {})
  }
  const table = request.method === 'GET' ? tableOf(gateway, path) : null
  if (table) return sendJson(response, 200, [...table.values()])
  const order_id = /^transactions\/([^/]+)$/.exec(path)?.[1]
  if (order_id && request.method === 'PUT') {
    return putTransaction(gateway, response, decodeURIComponent(order_id), body ?? {})
  }
  sendJson(response, 404, { message: 'There is no such switch.' })
}

function tableOf({ state }: Gateway, path: string): Map<string, object> | null {
  if (path === 'transactions') return state.transaction
  if (path === 'sessions') return state.session
  return path === 'notifications' ? state.notification : null
}
