import type { MedusaResponse } from '@medusajs/framework/http'
import type { Failure, Result } from '../domain/failure'

const STATUS_OF: Record<string, number> = {
  invalid_input: 400,
  unauthenticated: 401,
  wrong_phone_or_pin: 401,
  forbidden: 403,
  member_blocked: 403,
  not_found: 404,
  conflict: 409,
  account_changed: 409,
  gone: 410,
  too_large: 413,
  too_many_requests: 429,
}

/** A refusal nobody gave a status of its own is one of the content: 422. */
const REFUSED = 422

/** The one way from a result to an answer: the value as it is, or the failure with its status. */
export function answer<T>(res: MedusaResponse, result: Result<T>, status = 200): void {
  if (result.ok) res.status(status).json(result.value)
  else sendFailure(res, result.failure)
}

export function sendFailure(res: MedusaResponse, failure: Failure, status?: number): void {
  res.setHeader('cache-control', 'no-store')
  res.status(status ?? STATUS_OF[failure.code] ?? REFUSED).json(failure)
}

export function sendTooMany(res: MedusaResponse, retryAfterSeconds: number): void {
  res.setHeader('retry-after', String(retryAfterSeconds))
  sendFailure(res, {
    code: 'too_many_requests',
    message: `Terlalu sering dicoba. ${waitSentence(retryAfterSeconds)}`,
  })
}

export function waitSentence(seconds: number): string {
  return seconds < 60
    ? `Coba lagi dalam ${seconds} detik.`
    : `Coba lagi dalam ${Math.ceil(seconds / 60)} menit.`
}
