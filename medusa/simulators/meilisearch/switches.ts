/** How unfriendly it is; changed while it runs by `PATCH /simulator/switches`. */
export type Switches = {
  /** How long each write takes. */
  task_ms: number
  /** The next so many writes fail. */
  fail_tasks: number
  /** Every answer waits this long. */
  slow_ms: number
  /** Nothing is answered: each line is cut. */
  is_dead: boolean
}

export const FRIENDLY: Switches = { task_ms: 5, fail_tasks: 0, slow_ms: 0, is_dead: false }

export function changeSwitches(switches: Switches, change: Record<string, unknown>): string | undefined {
  for (const [name, value] of Object.entries(change)) {
    if (!(name in FRIENDLY)) return `There is no switch "${name}".`
    const expected = typeof FRIENDLY[name as keyof Switches]
    if (typeof value !== expected) return `"${name}" must be a ${expected}.`
  }
  Object.assign(switches, change)
  return undefined
}
