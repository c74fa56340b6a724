import { expect, test } from 'vitest'
import { checkLookup } from './check-lookup'

test.each([
  ['', '', 'number phone'],
  ['abc', '0812 3456 7890', 'number'],
  ['12', 'abc', 'phone'],
  ['12', '0812', 'phone'],
  ['abc', 'abc', 'number phone'],
  ['#12', '+62 812 3456 7890', ''],
  ['pesanan 12', '081234567890', ''],
])('“%s” and “%s”: wrong is %s', (number, phone, wrong) => {
  expect(Object.keys(checkLookup({ number, phone })).join(' ')).toBe(wrong)
})

test('what is filled in is not called empty', () => {
  expect(checkLookup({ number: 'abc', phone: 'abc' }).number).toContain('angka')
  expect(checkLookup({ number: '', phone: 'abc' }).number).toContain('Isi')
  expect(checkLookup({ number: '12', phone: 'abc' }).phone).toContain('0812')
})
