type Details = { type?: string; code?: string; param?: string; decline_code?: string }

/** An answer in the shape of Stripe's errors. What fails before the work begins is not kept under the idempotency key. */
export class Refusal extends Error {
  readonly status: number
  readonly isKept: boolean
  readonly details: Details

  constructor(status: number, message: string, details: Details = {}, isKept = false) {
    super(message)
    this.status = status
    this.details = details
    this.isKept = isKept
  }

  get body(): { error: Details & { message: string } } {
    return { error: { type: 'invalid_request_error', ...this.details, message: this.message } }
  }
}

export const missing = (param: string) =>
  new Refusal(400, `Missing required param: ${param}.`, { code: 'parameter_missing', param })

export const invalid = (message: string, param?: string, code?: string) =>
  new Refusal(400, message, { ...(param && { param }), ...(code && { code }) })

/** Well asked, but not possible as things stand. */
export const impossible = (message: string, code?: string) =>
  new Refusal(400, message, code === undefined ? {} : { code }, true)

export const unknownId = (kind: string, id: string, param: string) =>
  new Refusal(404, `No such ${kind}: '${id}'`, { code: 'resource_missing', param })

export const unknownUrl = (method: string, path: string) =>
  new Refusal(404, `Unrecognized request URL (${method}: ${path}).`)

export const wrongKey = (key: string) =>
  new Refusal(401, key === '' ? 'You did not provide an API key.' : `Invalid API Key provided: ${mask(key)}`)

const mask = (key: string) => `${key.slice(0, 8)}${'*'.repeat(Math.max(0, Math.min(key.length, 24) - 8))}`

export const otherParameters = (key: string) =>
  new Refusal(
    400,
    `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`,
    { type: 'idempotency_error' },
  )

export const keyInUse = (key: string) =>
  new Refusal(409, `There is currently another in-progress request using this Idempotent Key: ${key}.`, {
    type: 'idempotency_error',
    code: 'idempotency_key_in_use',
  })

export function outOfOrder(status: number): Refusal {
  if (status === 429) return new Refusal(429, 'Request rate limit exceeded.', { code: 'rate_limit' })
  const type = status >= 500 ? 'api_error' : 'invalid_request_error'
  return new Refusal(status, 'Something went wrong on our end.', { type })
}
