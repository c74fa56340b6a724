import type { BackendFailure, BackendResult } from '../../lib/medusa/failure'

/** What a form's sending came to. A refusal brings back what was typed, so that nothing is lost. */
export type FormOutcome<T> =
  | { ok: true; value: T }
  | { ok: false; message: string; fields: Record<string, string>; values: Record<string, string> }

/** Everything typed in a form, except secrets and files. */
export function typedValues(form: FormData, secret: readonly string[] = []): Record<string, string> {
  return Object.fromEntries(
    [...form.entries()].filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string' && !secret.includes(entry[0]),
    ),
  )
}

export function refusedForm(
  failure: Pick<BackendFailure, 'message'> & Partial<BackendFailure>,
  values: Record<string, string>,
): FormOutcome<never> {
  const fields = failure.fields ?? (failure.field ? { [failure.field]: failure.message } : {})
  return { ok: false, message: failure.message, fields, values }
}

export function formOutcome<T>(result: BackendResult<T>, values: Record<string, string>): FormOutcome<T> {
  return result.ok ? result : refusedForm(result.failure, values)
}

/** A browser counts an end of line as one letter and sends two. */
export function withUnixEnds(text: string): string {
  return text.replaceAll('\r\n', '\n')
}
