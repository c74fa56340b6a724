import { expect, it } from 'vitest'
import { orderedIds } from './ordered-ids'

it('gives ids that sort as they come, all different', () => {
  const ids = orderedIds('ent', 3000)
  expect(ids.toSorted()).toEqual(ids)
  expect(new Set([...ids, ...orderedIds('ent', 3000)]).size).toBe(6000)
  expect(ids.every((id) => /^ent_[0-9A-HJKMNP-TV-Z]{26}$/.test(id))).toBe(true)
})

it('gives none where none are asked for', () => expect(orderedIds('ent', 0)).toEqual([]))

it('refuses more than it can count', () => expect(() => orderedIds('ent', 2_000_000)).toThrow(RangeError))
