import { describe, expect, it } from 'vitest'
import { selectMakers } from './select-makers'

const set = (id: string, day: number) => ({
  id,
  effective_from: new Date(Date.UTC(2026, 0, day)),
  makers: [],
})
const at = (day: number) => new Date(Date.UTC(2026, 0, day, 12))

describe('selectMakers', () => {
  const sets = [set('b', 10), set('a', 5), set('c', 20)]

  it('takes the latest that has begun', () => {
    expect(selectMakers(sets, at(15))?.id).toBe('b')
    expect(selectMakers(sets, new Date(Date.UTC(2026, 0, 20)))?.id).toBe('c')
  })

  it('takes the first for a sale before any was noted', () => expect(selectMakers(sets, at(1))?.id).toBe('a'))

  it('takes the one noted later of two from the same instant', () => {
    expect(selectMakers([set('b', 5), set('a', 5)], at(6))?.id).toBe('b')
  })

  it('finds none where there are none', () => expect(selectMakers([], at(1))).toBeUndefined())
})
