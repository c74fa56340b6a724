import type { Failure } from '#domain/failure'
import { sayFailure } from '../../i18n/say-failure'
import { t } from '../../i18n/texts'

/** A refusal by the backend, or its silence (`unreachable`). */
export type BackendFailure = Failure & {
  /** The language of the message, where it is not that of the page. */
  lang?: string
  status: number
  fields?: Record<string, string>
  retry_after_seconds?: number
  /** The whole answer, for refusals that bring more along, such as a new quote. */
  body?: unknown
}

/** `tags` say by which changes the answer would be another one; pages that are kept pass them to `markPublic`. */
export type BackendResult<T> =
  { ok: true; value: T; tags?: string[] } | { ok: false; failure: BackendFailure }

export function unreachable(): { ok: false; failure: BackendFailure } {
  return { ok: false, failure: { code: 'unreachable', message: t('common.error.unreachable'), status: 503 } }
}

/** A refusal of ours always has a code. Anything else (an error page of something in between) counts as silence. */
export function failureOf(
  status: number,
  body: unknown,
  retryAfter: string | null,
): { ok: false; failure: BackendFailure } {
  const answer = isRecord(body) ? body : {}
  const isOurs = typeof answer.code === 'string' && typeof answer.message === 'string'
  if (isOurs ? status >= 500 && status !== 503 : status !== 404) return unreachable()
  return coded(status, answer, retryAfter)
}

function coded(
  status: number,
  answer: Record<string, unknown>,
  retryAfter: string | null,
): { ok: false; failure: BackendFailure } {
  const code = typeof answer.code === 'string' ? answer.code : status === 404 ? 'not_found' : 'unknown'
  const said = typeof answer.message === 'string' ? sayFailure({ code, message: answer.message }) : undefined
  const failure: BackendFailure = {
    code,
    message: said?.text ?? t('common.error.unknown'),
    status,
    body: answer,
  }
  if (said?.lang !== undefined) failure.lang = said.lang
  if (typeof answer.field === 'string') failure.field = answer.field
  if (isRecord(answer.fields)) failure.fields = textsOf(answer.fields)
  const seconds = Number(retryAfter)
  if (retryAfter !== null && Number.isFinite(seconds)) failure.retry_after_seconds = seconds
  return { ok: false, failure }
}

function textsOf(fields: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
