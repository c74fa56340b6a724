const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

const two = (value: number) => String(value).padStart(2, '0')

/** 14:59, or 23:59:01 from an hour on; a second that has begun counts. */
export function timeLeft(ms: number): string {
  const whole = Math.ceil(ms / SECOND) * SECOND
  const [hours, minutes, seconds] = [
    Math.floor(whole / HOUR),
    Math.floor((whole % HOUR) / MINUTE),
    Math.floor((whole % MINUTE) / SECOND),
  ]
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${minutes}:${two(seconds)}`
}
