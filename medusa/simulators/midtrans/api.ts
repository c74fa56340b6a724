import type { IncomingMessage, ServerResponse } from 'node:http'
import { isAuthorised, parseObject, readBody } from '../http.ts'
import { type Answer, sendAnswer } from './answer.ts'
import { answerCharge, answerCore } from './core-api.ts'
import type { Environment } from './environment.ts'
import { answerRefusal, invalid, refusal } from './errors.ts'
import type { Gateway } from './gateway.ts'
import { MAX_KEY_LENGTH, openKeys, readKey } from './idempotency.ts'
import type { Mishaps } from './mishaps.ts'
import { readNotificationUrls } from './notification-urls.ts'
import { createTransaction } from './snap-api.ts'

const SNAP = '/snap/v1/transactions'

export const isApiPath = (path: string): boolean => path.startsWith('/snap/v1/') || path.startsWith('/v2/')

/** Snap and the Core API: what shops call with the server key. */
export function openApi(gateway: Gateway, environment: Environment, mishaps: Mishaps) {
  const { settings } = gateway
  const keys = openKeys(gateway.state)

  return async function handle(
    request: IncomingMessage,
    response: ServerResponse,
    path: string,
  ): Promise<void> {
    const body = parseObject(await readBody(request))
    const key = request.method === 'POST' ? readKey(request.headers['idempotency-key'], path, body) : null
    let isLost = false
    const answer = await keys.once(key, async (kept) => {
      const met = await mishaps.before(path)
      isLost = met.isLost
      return met.answer ?? kept ?? work(request, path, body)
    })
    if (isLost) response.destroy()
    else sendAnswer(response, answer)
  }

  function work(request: IncomingMessage, path: string, body: Record<string, unknown> | null): Answer {
    if (!isAuthorised(request, environment.serverKey)) return refuseKey(path)
    const header = request.headers['idempotency-key']
    if (settings.long_idempotency_key === 'refuse' && String(header ?? '').length > MAX_KEY_LENGTH) {
      return answerRefusal(settings, invalid([`Idempotency-Key is too long, maximum ${MAX_KEY_LENGTH}`]))
    }
    const isPost = request.method === 'POST'
    const urls = readNotificationUrls(request.headers, environment.notificationUrl)
    if (path === SNAP && isPost) return createTransaction(gateway, environment, body, urls)
    if (path === '/v2/charge') {
      return isPost ? answerCharge(gateway, environment, body, urls) : answerRefusal(settings, refusal(405))
    }
    if (path === '/v2/capture') {
      const id = String(body?.transaction_id ?? '')
      return answerCore(gateway, environment, { id, action: 'capture', isPost }, body)
    }
    const [, id, action] = /^\/v2\/([^/]+)\/(.+)$/.exec(path) ?? []
    if (id && action)
      return answerCore(gateway, environment, { id: decodeURIComponent(id), action, isPost }, body)
    return { ...answerRefusal(settings, refusal(404, 'The requested resource is not found.')), status: 404 }
  }

  function refuseKey(path: string): Answer {
    if (!path.startsWith('/snap/')) return answerRefusal(settings, refusal(401))
    const message = 'Access denied due to unauthorized transaction, please check client or server key'
    return { status: 401, isDone: false, body: { error_messages: [message] } }
  }
}
