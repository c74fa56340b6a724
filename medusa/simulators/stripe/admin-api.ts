import type { IncomingMessage, ServerResponse } from 'node:http'
import { parseObject, readBody, sendJson } from '../http.ts'
import type { Gateway } from './gateway.ts'
import { Refusal } from './refusal.ts'
import { FRIENDLY, changeSettings } from './settings.ts'

/** The simulator's own switches, for tests and demonstrations. The real one has nothing of the kind. */
export async function answerAdmin(
  gateway: Gateway,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<void> {
  const body = request.method === 'GET' ? {} : (parseObject((await readBody(request)) || '{}') ?? {})
  if (request.method === 'GET') return read(gateway, response, path)
  if (path === 'settings') {
    const problem = changeSettings(gateway.settings, body)
    return problem ? sendJson(response, 400, { message: problem }) : sendJson(response, 200, gateway.settings)
  }
  if (path === 'reset') {
    Object.assign(gateway.settings, structuredClone(FRIENDLY))
    gateway.state.clear()
    return sendJson(response, 200, {})
  }
  try {
    const changed = change(gateway, path, body)
    return changed
      ? sendJson(response, 200, changed)
      : sendJson(response, 404, { message: 'There is no such switch.' })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    sendJson(response, error.status, error.body)
  }
}

function read(gateway: Gateway, response: ServerResponse, path: string): void {
  const { session, intent, charge, refund, dispute, event } = gateway.state
  const tables: Record<string, Map<string, object>> = {
    sessions: session,
    payment_intents: intent,
    charges: charge,
    refunds: refund,
    disputes: dispute,
    events: event,
  }
  if (path === 'settings') return sendJson(response, 200, gateway.settings)
  const table = tables[path]
  if (!table) return sendJson(response, 404, { message: 'There is no such switch.' })
  sendJson(response, 200, [...table.values()])
}

/** `sessions/ID/ACT` (ID may be our own reference), `refunds/ID/ACT`, `disputes/ID/ACT`; `{quiet: true}` tells nobody. */
function change(gateway: Gateway, path: string, body: Record<string, unknown>): object | undefined {
  const [, table, id = '', act = ''] = /^(sessions|refunds|disputes)\/([^/]+)\/([a-z_]+)$/.exec(path) ?? []
  const work = () => {
    if (table === 'sessions') return changeSession(gateway, decodeURIComponent(id), act, body)
    if (table === 'refunds' && (act === 'succeeded' || act === 'failed')) return gateway.endRefund(id, act)
    if (table === 'disputes' && (act === 'won' || act === 'lost' || act === 'warning_closed')) {
      return gateway.endDispute(id, act)
    }
    return undefined
  }
  return body.quiet === true ? gateway.quietly(work) : work()
}

function changeSession(gateway: Gateway, id: string, act: string, body: Record<string, unknown>) {
  const session = gateway.find(id)
  const amount = typeof body.amount === 'number' ? { amount: body.amount } : {}
  const payment_intent = session.payment_intent ?? ''
  switch (act) {
    case 'pay':
    case 'decline':
    case 'challenge':
    case 'defer':
    case 'expire':
      return gateway[act](session)
    case 'succeed':
      return gateway.resolve(session, true)
    case 'fail':
      return gateway.resolve(session, false)
    case 'refund':
      // By hand in Stripe's dashboard: without our marks.
      return gateway.refund({ payment_intent, ...amount })
    case 'dispute':
      return gateway.dispute(payment_intent, amount.amount, body.inquiry === true)
    default:
      return undefined
  }
}
