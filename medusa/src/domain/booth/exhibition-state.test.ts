import { expect, it } from 'vitest'
import { exhibitionState } from './exhibition-state'

const days = { starts_on: '2026-11-18', ends_on: '2026-12-20' }

it.each([
  ['2026-11-17T16:59:59Z', 'coming'],
  ['2026-11-17T17:00:00Z', 'running'],
  ['2026-12-20T16:59:59Z', 'running'],
  ['2026-12-20T17:00:00Z', 'past'],
])('at %s it is %s: the day begins at midnight in Jakarta', (now, state) => {
  expect(exhibitionState(days, new Date(now))).toBe(state)
})
