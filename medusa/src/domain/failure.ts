/** An expected refusal. `message` is one plain Indonesian sentence that says what to do. */
export type Failure = { code: string; message: string; field?: string }

export type Result<T> = { ok: true; value: T } | { ok: false; failure: Failure }

export function ok<T>(value: T): { ok: true; value: T } {
  return { ok: true, value }
}

export function refuse(code: string, message: string, field?: string): { ok: false; failure: Failure } {
  return { ok: false, failure: field === undefined ? { code, message } : { code, message, field } }
}
