import { expect, it } from 'vitest'
import { draw, drawLuck } from './chance.ts'
import { FRIENDLY } from './settings.ts'

const CALLS = Array.from({ length: 2_000 }, (_none, call) => call)

it('the same seed brings the same run of luck, another seed another', () => {
  const run = (seed: number) => CALLS.map((call) => draw(seed, call))
  expect(run(7)).toEqual(run(7))
  expect(run(7)).not.toEqual(run(8))
  expect(run(7).every((number) => number >= 0 && number < 1)).toBe(true)
})

it('as often as the rate says, and nowhere else', () => {
  const chaos = { ...FRIENDLY.chaos, lose_rate: 0.3, below: '/charge' }
  const lost = CALLS.filter((call) => drawLuck(chaos, call, '/v2/charge').isLost).length
  expect(lost / CALLS.length).toBeCloseTo(0.3, 1)
  expect(CALLS.some((call) => drawLuck(chaos, call, '/v2/charge').isFailing)).toBe(false)
  expect(CALLS.some((call) => drawLuck(chaos, call, '/v2/x/status').isLost)).toBe(false)
})
