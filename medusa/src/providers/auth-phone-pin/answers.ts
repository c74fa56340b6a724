/** Medusa lets a provider answer one text; these are ours, and `readRefusal` reads them again. */
export const WRONG = 'wrong_phone_or_pin'

const TOO_MANY = 'too_many_requests:'

export const tooMany = (retryAfterSeconds: number) => `${TOO_MANY}${retryAfterSeconds}`

export type LoginRefusal =
  { code: 'wrong_phone_or_pin' } | { code: 'too_many_requests'; retryAfterSeconds: number }

/** Undefined: no refusal of ours but a fault. */
export function readRefusal(error: string | undefined): LoginRefusal | undefined {
  if (error === WRONG) return { code: WRONG }
  if (!error?.startsWith(TOO_MANY)) return undefined
  return { code: 'too_many_requests', retryAfterSeconds: Number(error.slice(TOO_MANY.length)) }
}
