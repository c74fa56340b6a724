import { describe, expect, it } from 'vitest'
import { readSeason, seasonState } from './season'

describe('a season', () => {
  it('is read from what was written, and nonsense is as nothing', () => {
    expect(readSeason({ starts_on: ' 2026-12-01 ', ends_on: '2026-12-31', text: 'x' })).toEqual({
      starts_on: '2026-12-01',
      ends_on: '2026-12-31',
    })
    for (const ends_on of ['31-12-2026', '2026-02-30', '2026-13-01', '', 5, null, {}])
      expect(readSeason({ ends_on })).toEqual({})
  })

  it('has both its days in it, by the clock of western Indonesia', () => {
    const season = { starts_on: '2026-12-01', ends_on: '2026-12-31' }
    expect(seasonState(season, new Date('2026-11-30T16:59:59Z'))).toBe('coming')
    expect(seasonState(season, new Date('2026-11-30T17:00:00Z'))).toBe('now')
    expect(seasonState(season, new Date('2026-12-31T16:59:59Z'))).toBe('now')
    expect(seasonState(season, new Date('2026-12-31T17:00:00Z'))).toBe('over')
  })

  it('without days is always, with one day is open on the other side', () => {
    const now = new Date('2026-11-22T03:00:00Z')
    expect(seasonState({}, now)).toBe('now')
    expect(seasonState({ ends_on: '2026-11-21' }, now)).toBe('over')
    expect(seasonState({ starts_on: '2026-11-22' }, now)).toBe('now')
  })
})
