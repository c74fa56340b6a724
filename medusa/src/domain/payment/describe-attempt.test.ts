import { expect, it } from 'vitest'
import { describeAttempt } from './describe-attempt'

it.each([
  ['intended', null, null, 'preparing'],
  ['waiting', null, null, 'waiting'],
  ['waiting', 'pending', null, 'waiting'],
  ['waiting', 'capture', null, 'held'],
  ['waiting', 'authorize', null, 'held'],
  ['ended', 'expire', 'expire', 'lapsed'],
  ['ended', null, 'expired', 'lapsed'],
  ['ended', 'deny', 'deny', 'declined'],
  ['ended', null, 'refused', 'refused'],
  ['ended', null, 'lost', 'refused'],
  ['ended', 'cancel', 'changed', null],
  ['ending', 'pending', 'changed', null],
  ['paid', 'settlement', null, null],
] as const)('an attempt that is %s (%s, %s) is %s', (state, status, ended_because, told) => {
  expect(describeAttempt({ state, status, ended_because })).toBe(told)
})
