import { setTimeout as sleep } from 'node:timers/promises'
import type { Answer } from './answer.ts'
import { drawLuck } from './chance.ts'
import { WORDS_OF, answerRefusal, refusal } from './errors.ts'
import type { Settings } from './settings.ts'
import type { State } from './state.ts'

const MINUTE_MS = 60_000

export type Mishaps = ReturnType<typeof openMishaps>

/** Everything that can happen to a call beside its work: waiting, failing before it, and being lost after it. */
export function openMishaps(state: State, settings: Settings) {
  let calls = 0
  let charges: number[] = []

  /** An answer instead of the work, or null; and whether the answer will be lost. */
  async function before(path: string): Promise<{ answer: Answer | null; isLost: boolean }> {
    const luck = drawLuck(settings.chaos, calls, path)
    calls += 1
    const wait = settings.slow_ms + (luck.isSlow ? settings.chaos.slow_ms : 0)
    if (wait > 0) await sleep(wait)
    const answer = failNext(path) ?? (luck.isFailing ? fail(settings.chaos.fail_status) : null) ?? limit(path)
    return { answer, isLost: answer === null && (loseNext(path) || luck.isLost) }
  }

  function failNext(path: string): Answer | null {
    const { count, status, below, as, retry_after } = settings.fail_next
    if (count <= 0 || !path.includes(below)) return null
    settings.fail_next.count -= 1
    state.saveSettings(settings)
    return fail(status, as, retry_after)
  }

  function loseNext(path: string): boolean {
    if (settings.lose_next <= 0 || !path.includes(settings.lose_below)) return false
    settings.lose_next -= 1
    state.saveSettings(settings)
    return true
  }

  function fail(status: number, as: 'http' | 'body' = 'http', retry_after = 0): Answer {
    const message = WORDS_OF[status] ?? 'Sorry, we encountered an error.'
    const answer = answerRefusal({ ...settings, errors_as: as }, refusal(status, message))
    return { ...answer, ...(retry_after > 0 && { headers: { 'retry-after': String(retry_after) } }) }
  }

  function limit(path: string): Answer | null {
    if (settings.charges_per_minute === 0 || path !== '/v2/charge') return null
    const now = Date.now()
    charges = charges.filter((at) => at > now - MINUTE_MS)
    const [oldest = now] = charges
    if (charges.length >= settings.charges_per_minute) {
      return fail(429, 'http', Math.ceil((oldest + MINUTE_MS - now) / 1000))
    }
    charges.push(now)
    return null
  }

  function reset(): void {
    calls = 0
    charges = []
  }

  return { before, reset }
}
