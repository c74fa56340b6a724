/// <reference path="./midtrans-client.d.ts" />
import { CoreApi } from 'midtrans-client'
import type { MidtransConfig } from '../../config/midtrans'

export type GatewayReply =
  { kind: 'answer'; code: number; body: Record<string, unknown> } | { kind: 'silence'; cause: string }

type Request = {
  method: 'get' | 'post'
  url: string
  body?: object
  idempotencyKey?: string
  timeoutMs?: number
}

const TIMEOUT_MS = 8_000
const MAX_ANSWER_BYTES = 1_000_000
const MAX_KEY_LENGTH = 46

/**
 * The only line to midtrans-client. A client for each request, because the package knows no header, timeout or address of one
 * request; an empty object instead of no body, because it would send the word `null`.
 */
export async function sendRequest(config: MidtransConfig, request: Request): Promise<GatewayReply> {
  const { httpClient } = new CoreApi(config)
  const { defaults } = httpClient.http_client
  defaults.timeout = request.timeoutMs ?? TIMEOUT_MS
  defaults.maxRedirects = 0
  defaults.maxContentLength = MAX_ANSWER_BYTES
  if (request.idempotencyKey !== undefined) {
    defaults.headers.common['Idempotency-Key'] = request.idempotencyKey.slice(0, MAX_KEY_LENGTH)
  }
  const body = request.method === 'post' ? (request.body ?? {}) : undefined
  try {
    return readReply(200, await httpClient.request(request.method, config.serverKey, request.url, body))
  } catch (error) {
    return readFailure(error)
  }
}

/** The HTTP status and the body's `status_code` may differ, and the body is the one that knows. */
function readReply(httpStatus: number, body: unknown): GatewayReply {
  if (!isObject(body)) return { kind: 'silence', cause: `HTTP ${httpStatus} without a JSON object` }
  const stated = Number(body.status_code)
  return { kind: 'answer', code: Number.isInteger(stated) && stated > 0 ? stated : httpStatus, body }
}

function readFailure(error: unknown): GatewayReply {
  const status = Number(isObject(error) ? error.httpStatusCode : Number.NaN)
  const body = isObject(error) ? error.ApiResponse : undefined
  if (Number.isInteger(status) && status >= 300) return readReply(status, isObject(body) ? body : {})
  return { kind: 'silence', cause: error instanceof Error ? error.message : 'no answer' }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
