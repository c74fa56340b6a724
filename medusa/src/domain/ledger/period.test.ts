import { describe, expect, it } from 'vitest'
import { readPeriod } from './period'

describe('readPeriod', () => {
  it('is open on both sides where nothing is said', () => {
    expect(readPeriod({})).toEqual({ ok: true, value: { from: null, to: null, start: null, end: null } })
  })

  it('takes whole days in WIB, the last one too', () => {
    expect(readPeriod({ from: '2026-11-01', to: '2026-11-30' })).toMatchObject({
      value: { start: new Date('2026-10-31T17:00:00Z'), end: new Date('2026-11-30T17:00:00Z') },
    })
  })

  it('takes a single day', () => expect(readPeriod({ from: '2026-11-21', to: '2026-11-21' }).ok).toBe(true))

  it.each([
    ['from', { from: '21-11-2026' }],
    ['from', { from: '2026-02-30' }],
    ['to', { to: '2026-13-01' }],
    ['to', { to: '' }],
    ['from', { from: '2026-11-22', to: '2026-11-21' }],
  ])('refuses what is no period (%s): %j', (field, given) => {
    expect(readPeriod(given)).toMatchObject({ ok: false, failure: { code: 'invalid_input', field } })
  })
})
