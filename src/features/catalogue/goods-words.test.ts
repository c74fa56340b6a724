import { expect, test } from 'vitest'
import { makePage } from '../../i18n/here.server'
import { findLanguage } from '../../i18n/languages'
import { allergenNames, categoryName, unitName } from './goods-words'
import { keepsFor } from './keeps-for'

const inEnglish = <T>(make: () => T): T => makePage({ ...findLanguage('/en'), path: '/', search: '' }, make)

test('kinds, units and allergens are translated word by word, and an unknown one is marked', () => {
  expect(inEnglish(() => categoryName({ handle: 'kopi', name: 'Kopi' }).text)).toBe('Coffee')
  expect(inEnglish(() => unitName('bungkus').text)).toBe('pack')
  expect(inEnglish(() => unitName('tampah'))).toEqual({ text: 'tampah', lang: 'id' })
  expect(unitName('tampah')).toEqual({ text: 'tampah', lang: undefined })
  expect(inEnglish(() => allergenNames('Kacang tanah, telur,, lupin '))).toEqual([
    { text: 'peanuts', lang: undefined },
    { text: 'egg', lang: undefined },
    { text: 'lupin', lang: 'id' },
  ])
  expect(allergenNames('')).toEqual([])
})

test.each([
  ['3 bulan', '3 months'],
  ['1 tahun', '1 year'],
  ['5 hari di kulkas', '5 days in the fridge'],
  ['6 bulan, setelah dibuka 1 bulan di kulkas', '6 months, 1 month in the fridge once opened'],
])('%s keeps for %s', (text, english) => {
  expect(inEnglish(() => keepsFor(text))).toEqual({ text: english, lang: undefined })
  expect(keepsFor(text)).toEqual({ text, lang: undefined })
})

test('how long it keeps stays as it was written when it says more', () => {
  const text = 'sebaiknya segera dimakan'
  expect(inEnglish(() => keepsFor(text))).toEqual({ text, lang: 'id' })
})
