import { expect, test } from 'vitest'
import { areaCodeOf, isPostcode, readPlace } from './place'

const read = (query: string) => readPlace(new URLSearchParams(query))

test('a place is typed, or chosen by its code', () => {
  expect(read('q=+Ambulu++Jember+')).toEqual({ q: 'Ambulu Jember', area: '', keep: false, forget: false })
  expect(read('area=35.09.12&ingat=1')).toEqual({ q: '', area: '35.09.12', keep: true, forget: false })
  expect(read('lupa=1').forget).toBe(true)
  expect(read(`q=${'x'.repeat(500)}`).q).toHaveLength(80)
})

test('a code that is none is nothing', () => {
  for (const text of ['35', '35.09', '35.09.12.2004.1', '../35.09.12', "35.09.12'", undefined])
    expect(areaCodeOf(text)).toBe('')
  expect(areaCodeOf('35.09.12.2004')).toBe('35.09.12.2004')
})

test('five digits are a postcode', () => {
  expect(isPostcode('68172')).toBe(true)
  expect(isPostcode('68 172')).toBe(true)
  expect(isPostcode('Jember 68172')).toBe(false)
})
