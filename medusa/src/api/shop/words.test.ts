import { expect, it, test } from 'vitest'
import { recordId, voucherCode, words } from './words'

test('words lose what only machines write', () => {
  expect(words(1, 20).parse(' Sari\u0000\n Contoh ').replace(/ +/g, ' ')).toBe('Sari Contoh')
  expect(words(2, 10).safeParse('\u0000').success).toBe(false)
  expect(words(1, 20).parse('Sari \ud800\u{1f33f}')).toBe('Sari  \u{1f33f}')
})

it.each([
  ['variant_01M80TGSQK71GR3AQ24F8B896X', true],
  ['org-contoh', true],
  ['variant_\u0000', false],
  ["x' or 1=1", false],
  ['', false],
  ['x'.repeat(65), false],
])('%j is an id: %s', (id, isOne) => expect(recordId.safeParse(id).success).toBe(isOne))

test('a code keeps its signs and loses what the database cannot hold', () => {
  expect(voucherCode.parse('HEMAT-10%\u0000')).toBe('HEMAT-10%')
})
