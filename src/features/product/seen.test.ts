import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addSeen, dropSeen, parseSeen } from './seen'

const kopi = { handle: 'kopi', title: 'Kopi', image: 'img_1' }
const batik = { handle: 'batik', title: 'Batik' }

test('what was seen last stands first, and once', () => {
  expect(addSeen(addSeen(addSeen([], kopi), batik), kopi)).toEqual([kopi, batik])
  expect(dropSeen([kopi, batik], 'kopi')).toEqual([batik])
})

test('the device keeps a few, and what it kept comes back', () => {
  const many = Array.from({ length: 30 }, (_, index) => ({ handle: `k-${index}`, title: `K ${index}` }))
  const list = many.reduce(addSeen, parseSeen(null))
  expect(list).toHaveLength(9)
  expect(list[0]?.handle).toBe('k-29')
  expect(parseSeen(JSON.stringify(list))).toEqual(list)
})

test('whatever stands in the device’s store, a list comes out that leads nowhere else', () => {
  const kept = fc.oneof(fc.string(), fc.json())
  fc.assert(fc.property(kept, (text) => Array.isArray(parseSeen(text))))
  const spoiled = [
    { handle: '../masuk', title: 'x' },
    { handle: 'a' },
    { ...kopi, image: '../x' },
    kopi,
    null,
  ]
  expect(parseSeen(JSON.stringify(spoiled))).toEqual([kopi])
})
