import { expect, test } from 'vitest'
import { makePage } from './here.server'
import { findLanguage } from './languages'
import { sayFailure } from './say-failure'
import { indonesianOnly, languageName, say } from './written'

const below = <T>(path: string, make: () => T): T =>
  makePage({ ...findLanguage(path), path: '/', search: '' }, make)

test('a text is said in the language of the page, else marked with the one it is in', () => {
  const both = { id: 'Keripik', en: 'Crisps' }
  expect(say(both)).toEqual({ text: 'Keripik', lang: undefined })
  expect(below('/en', () => say(both))).toEqual({ text: 'Crisps', lang: undefined })
  expect(below('/en', () => say({ id: 'Keripik', en: null }))).toEqual({ text: 'Keripik', lang: 'id' })
  expect(below('/zh-hant', () => say(both))).toEqual({ text: 'Crisps', lang: 'en' })
  expect(say({ id: undefined, en: 'Crisps' })).toEqual({ text: 'Crisps', lang: 'en' })
  expect(say({})).toBeUndefined()
  expect(below('/en', () => indonesianOnly('Singkong'))).toEqual({ text: 'Singkong', lang: 'id' })
})

test('the page names the language of such a text', () => {
  expect(below('/en', () => languageName('id'))).toBe('Indonesian')
  expect(below('/zh-hant', () => languageName('en'))).toBe('英文')
})

test('a refusal is said by its code; an unknown one stays as the backend worded it, and says so', () => {
  const known = { code: 'order_closed', message: 'Waktu bayar habis.' }
  expect(sayFailure(known)).toEqual({ text: 'Waktu bayar habis.', lang: undefined })
  expect(below('/en', () => sayFailure(known)).text).toContain('order again from the basket')
  const unknown = { code: 'new_code', message: 'Belum bisa.' }
  expect(below('/en', () => sayFailure(unknown))).toEqual({ text: 'Belum bisa.', lang: 'id' })
  const few = { code: 'line.not_enough', message: 'x', count: 3 }
  expect(below('/en', () => sayFailure(few)).text).toBe(
    'You can buy 3 of these now. Please lower the quantity.',
  )
})
