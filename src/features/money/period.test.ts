import { describe, expect, test } from 'vitest'
import { periodQuery, readPage, readPeriod } from './period'

test('a period goes into the address and comes back', () => {
  const period = { from: '2026-11-01', to: '2026-11-30' }
  expect(readPeriod(new URLSearchParams(periodQuery(period)))).toEqual({ period, refusal: undefined })
  expect(periodQuery({}, {})).toBe('')
  expect(periodQuery(period, { hal: 2 })).toBe('?dari=2026-11-01&sampai=2026-11-30&hal=2')
})

test('fields that were left empty ask for everything', () => {
  expect(readPeriod(new URLSearchParams('dari=&sampai='))).toEqual({ period: {}, refusal: undefined })
})

describe('what is no period is refused at its field, and stays in the form', () => {
  test.each([
    ['dari=2026-11-22&sampai=2026-11-21', 'dari', { from: '2026-11-22', to: '2026-11-21' }],
    ['dari=2026-13-45', 'dari', { from: '2026-13-45', to: undefined }],
    ['dari=2026-11-01&sampai=kemarin', 'sampai', { from: '2026-11-01', to: 'kemarin' }],
  ])('%s', (address, field, period) => {
    const asked = readPeriod(new URLSearchParams(address))
    expect(asked).toMatchObject({ period, refusal: { field } })
    expect(asked.refusal?.message).toMatch(/tanggal/i)
  })
})

test('a page that the list cannot have is one that it has', () => {
  for (const [address, page] of [
    ['hal=-3', 1],
    ['hal=dua', 1],
    ['hal=4', 4],
    ['hal=1e99', 10_000],
    ['hal=99999', 10_000],
  ] as const)
    expect([address, readPage(new URLSearchParams(address))]).toEqual([address, page])
})
