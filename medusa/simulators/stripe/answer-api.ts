import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { readBody } from '../http.ts'
import { callApi } from './api.ts'
import type { Environment } from './environment.ts'
import { API_VERSION } from './events.ts'
import { parseForm } from './form.ts'
import type { Gateway } from './gateway.ts'
import { type Answer, describeRequest, once, recall, remember } from './idempotency.ts'
import { Refusal, invalid, outOfOrder, wrongKey } from './refusal.ts'

/** The API: key, form, idempotency, errors, and what tests want to go wrong. */
export async function answerApi(
  gateway: Gateway,
  environment: Environment,
  request: IncomingMessage,
  response: ServerResponse,
  { pathname, search }: URL,
): Promise<void> {
  const body = await readBody(request)
  const asked = { method: request.method ?? 'GET', path: pathname, form: body || search.slice(1) }
  const key = header(request, 'idempotency-key')
  try {
    if (readKey(request) !== environment.apiKey) throw wrongKey(readKey(request))
    if (
      body !== '' &&
      !String(request.headers['content-type']).startsWith('application/x-www-form-urlencoded')
    ) {
      throw invalid('Bodies are form-encoded: application/x-www-form-urlencoded.')
    }
    const answer = await work(gateway, asked, asked.method === 'POST' ? key : undefined)
    send(request, response, answer)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    send(request, response, error)
  }
}

type Asked = { method: string; path: string; form: string }

async function work(gateway: Gateway, asked: Asked, key: string | undefined): Promise<Answer> {
  const { method, path, form } = asked
  const request = describeRequest(path, form)
  const before = key === undefined ? undefined : recall(gateway.state, key, request)
  if (before) return before
  const failure = nextFailure(gateway, path)
  if (failure) {
    if (key !== undefined && gateway.settings.fail_next.saved) remember(gateway.state, key, request, failure)
    throw failure
  }
  const call = async () => {
    if (gateway.settings.slow_ms > 0) await sleep(gateway.settings.slow_ms)
    return { status: 200, body: callApi(gateway, method, path, parseForm(form)) }
  }
  return key === undefined ? call() : once(gateway.state, key, request, call)
}

function nextFailure({ settings: { fail_next } }: Gateway, path: string): Refusal | undefined {
  if (fail_next.count <= 0 || !path.startsWith(fail_next.below ?? '/')) return undefined
  fail_next.count -= 1
  return outOfOrder(fail_next.status)
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  { status, body, ...more }: Answer | Refusal,
): void {
  const text = JSON.stringify(body)
  const key = header(request, 'idempotency-key')
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(text),
    'request-id': `req_${randomUUID().replaceAll('-', '').slice(0, 14)}`,
    'stripe-version': header(request, 'stripe-version') ?? API_VERSION,
    ...(key !== undefined && { 'idempotency-key': key }),
    ...('isReplayed' in more && more.isReplayed && { 'idempotent-replayed': 'true' }),
  })
  response.end(text)
}

const header = (request: IncomingMessage, name: string): string | undefined => {
  const value = request.headers[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** As a bearer, or as the name of basic authorisation without a password. */
function readKey(request: IncomingMessage): string {
  const [scheme, value = ''] = (request.headers.authorization ?? '').split(' ')
  if (scheme === 'Bearer') return value
  return scheme === 'Basic' ? (Buffer.from(value, 'base64').toString('utf8').split(':')[0] ?? '') : ''
}
