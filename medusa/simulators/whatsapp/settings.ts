/** How unfriendly it is; changed while it runs by `PATCH /simulator/settings`. */
export type Settings = {
  /** Each answer waits this long. */
  slow_ms: number
  /** The next so many calls are refused with this error of the documented list, before any work is done. */
  fail_next: { count: number; code: number }
  /** The next so many messages are taken, and then the line is cut without an answer. */
  lose_next: number
  /** Numbers without WhatsApp, digits only. */
  unknown_numbers: string[]
}

export const FRIENDLY: Settings = {
  slow_ms: 0,
  fail_next: { count: 0, code: 131000 },
  lose_next: 0,
  unknown_numbers: [],
}

export function changeSettings(settings: Settings, change: Record<string, unknown>): string | null {
  for (const [name, value] of Object.entries(change)) {
    if (!(name in FRIENDLY)) return `There is no setting "${name}".`
    const expected = typeof FRIENDLY[name as keyof Settings]
    if (typeof value !== expected) return `"${name}" must be of type ${expected}.`
  }
  Object.assign(settings, change)
  return null
}
