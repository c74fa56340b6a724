import type { Settings } from './settings.ts'

export type Luck = { isSlow: boolean; isFailing: boolean; isLost: boolean }

const CALM: Luck = { isSlow: false, isFailing: false, isLost: false }

/** A number from 0 to 1 that depends on nothing but the seed and how many were drawn before (mulberry32). */
export function draw(seed: number, index: number): number {
  let state = (seed + Math.imul(index + 1, 0x6d2b79f5)) | 0
  state = Math.imul(state ^ (state >>> 15), state | 1)
  state ^= state + Math.imul(state ^ (state >>> 7), state | 61)
  return ((state ^ (state >>> 14)) >>> 0) / 2 ** 32
}

/** What becomes of one API call. Each takes three draws, whatever the rates are, so that runs can be compared. */
export function drawLuck({ seed, ...chaos }: Settings['chaos'], call: number, path: string): Luck {
  if (!path.includes(chaos.below)) return CALM
  return {
    isSlow: draw(seed, call * 3) < chaos.slow_rate,
    isFailing: draw(seed, call * 3 + 1) < chaos.fail_rate,
    isLost: draw(seed, call * 3 + 2) < chaos.lose_rate,
  }
}
