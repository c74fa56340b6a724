import type { Method } from '../methods.ts'

const MINUTES: Record<string, number> = { second: 1 / 60, minute: 1, hour: 60, day: 24 * 60 }
const ORDER_TIME = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d) ([+-]\d\d)(\d\d)$/
const SHORTEST_MINUTES = 20 / 60

export type Expiry = { expires_at: number; problems: string[] }

/** `custom_expiry { order_time?, expiry_duration, unit? }`; without it the method's own time. */
export function readExpiry(value: unknown, method: Method, minute_ms: number, now = Date.now()): Expiry {
  if (value === undefined) return { expires_at: now + method.minutes * minute_ms, problems: [] }
  const { order_time, expiry_duration, unit = 'minute' } = Object(value)
  const problems: string[] = []
  const from = order_time === undefined ? now : readOrderTime(String(order_time))
  if (Number.isNaN(from)) problems.push('custom_expiry.order_time is not in the format yyyy-MM-dd hh:mm:ss Z')
  const minutes = Number(expiry_duration) * (MINUTES[String(unit)] ?? Number.NaN)
  if (!Number.isInteger(expiry_duration) || expiry_duration < 1) {
    problems.push('custom_expiry.expiry_duration must be a positive integer')
  } else if (Number.isNaN(minutes)) {
    problems.push('custom_expiry.unit must be one of second, minute, hour, day')
  } else if (minutes < SHORTEST_MINUTES || minutes > method.max_minutes) {
    problems.push('custom_expiry.expiry_duration is out of range')
  }
  const expires_at = from + minutes * minute_ms
  if (problems.length === 0 && expires_at <= now) problems.push('custom_expiry is already over')
  return { expires_at, problems }
}

function readOrderTime(text: string): number {
  const [, day, time, hours, minutes] = ORDER_TIME.exec(text) ?? []
  return Date.parse(`${day}T${time}${hours}:${minutes}`)
}
