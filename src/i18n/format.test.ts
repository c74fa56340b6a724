import { expect, test } from 'vitest'
import { date, moment, percent, phone, rupiah, weight } from './format'

test('money has points between the thousands and a space that does not break', () => {
  expect(rupiah(0)).toBe('Rp\u00a00')
  expect(rupiah(25_000)).toBe('Rp\u00a025.000')
  expect(rupiah(-1_250_000)).toBe('−Rp\u00a01.250.000')
})

test('rates, weights, dates and numbers read as people write them', () => {
  expect(percent(750)).toBe('7,5%')
  expect(percent(3333)).toBe('33,33%')
  expect(weight(225)).toBe('225 gram')
  expect(weight(1250)).toBe('1,25 kg')
  expect(date('2030-10-01')).toBe('1 Oktober 2030')
  expect(moment('2026-11-21T19:35:00Z')).toBe('22 November 2026 pukul\u00a002.35\u00a0WIB')
  expect(phone('+6281200000062')).toBe('+62 812-0000-0062')
  expect(phone('+85291234567')).toBe('+85291234567')
})
