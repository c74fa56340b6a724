import { expect, test } from 'vitest'
import { initials } from './initials'

test.each([
  ['Ibu Melati (contoh)', 'IM'],
  ['sari', 'S'],
  ['', ''],
  ["Nur'aini binti Hasan", 'NA'],
])('%s gives %s', (name, letters) => {
  expect(initials(name)).toBe(letters)
})
