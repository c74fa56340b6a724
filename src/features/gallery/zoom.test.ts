import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keepInPlace, pictureByKey, zoomBy, zoomByKey, zoomByTap } from './zoom'

test('a picture is never smaller than the screen nor larger than four of them', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0.01, max: 100, noNaN: true })), (factors) => {
      const zoom = factors.reduce(zoomBy, 1)
      expect(zoom).toBeGreaterThanOrEqual(1)
      expect(zoom).toBeLessThanOrEqual(4)
    }),
  )
})

test('keys make it larger, smaller and whole again', () => {
  expect(zoomByKey(1, '+')).toBe(1.5)
  expect(zoomByKey(1, '=')).toBe(1.5)
  expect(zoomByKey(1.5, '-')).toBe(1)
  expect(zoomByKey(3, '0')).toBe(1)
  expect(zoomByKey(1, 'x')).toBeUndefined()
})

test('two taps are as none', () => {
  expect(zoomByTap(zoomByTap(1))).toBe(1)
  expect(zoomByTap(1)).toBeGreaterThan(2)
})

test('arrows lead on, the ends are reached and not passed', () => {
  expect(pictureByKey(0, 3, 'ArrowRight')).toBe(1)
  expect(pictureByKey(2, 3, 'ArrowRight')).toBe(2)
  expect(pictureByKey(0, 3, 'ArrowLeft')).toBe(0)
  expect(pictureByKey(1, 3, 'End')).toBe(2)
  expect(pictureByKey(2, 3, 'Home')).toBe(0)
  expect(pictureByKey(0, 3, 'Tab')).toBeUndefined()
})

test('what is under the finger stays under it', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 2000 }),
      fc.integer({ min: 0, max: 800 }),
      fc.double({ min: 1, max: 4, noNaN: true }),
      (scroll, at, growth) => {
        const pointBefore = scroll + at
        const pointAfter = keepInPlace(scroll, at, growth) + at
        expect(pointAfter).toBeCloseTo(pointBefore * growth, 6)
      },
    ),
  )
})
