/** Whether a gateway may be asked: `closed` as always, `open` not for a while, `trying` once, to see. */
export type BreakerState = 'closed' | 'open' | 'trying'

export type BreakerRules = { silences: number; pause_ms: number }

/** Opens after so many silences in a row, stays so for a pause, then lets one call through; its answer decides. */
export function createBreaker(rules: BreakerRules, now: () => number = Date.now) {
  let silences = 0
  let opened_at = 0
  let is_trying = false

  const state = (): BreakerState => {
    if (silences < rules.silences) return 'closed'
    return now() - opened_at < rules.pause_ms ? 'open' : 'trying'
  }

  return {
    state,
    /** True when this caller may ask. Of those who come after the pause only the first may. */
    mayAsk(): boolean {
      const current = state()
      if (current !== 'trying') return current === 'closed'
      if (is_trying) return false
      is_trying = true
      return true
    },
    answered(): void {
      silences = 0
      is_trying = false
    },
    silent(): void {
      silences += 1
      is_trying = false
      if (silences >= rules.silences) opened_at = now()
    },
  }
}

export type Breaker = ReturnType<typeof createBreaker>
