import { expect, test } from 'vitest'
import { periodQuery, readPage, readPeriod } from './period'

test('a period goes into the address and comes back', () => {
  const period = { from: '2026-11-01', to: '2026-11-30' }
  expect(readPeriod(new URLSearchParams(periodQuery(period)))).toEqual(period)
  expect(periodQuery({}, {})).toBe('')
  expect(periodQuery(period, { hal: 2 })).toBe('?dari=2026-11-01&sampai=2026-11-30&hal=2')
})

test('what is no day or page is left out', () => {
  expect(readPeriod(new URLSearchParams('dari=kemarin&sampai=2026-13-45'))).toEqual({
    from: undefined,
    to: undefined,
  })
  expect(readPage(new URLSearchParams('hal=-3'))).toBe(1)
  expect(readPage(new URLSearchParams('hal=4'))).toBe(4)
})
