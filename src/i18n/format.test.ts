import { expect, test } from 'vitest'
import { date, exactMoment, foreign, moment, percent, phone, rupiah, weight } from './format'
import { makePage } from './here.server'
import { findLanguage } from './languages'

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
  expect(exactMoment('2026-11-21T19:35:07Z')).toBe('22 November 2026 pukul\u00a002.35.07\u00a0WIB')
  expect(phone('+6281200000062')).toBe('+62 812-0000-0062')
  expect(phone('+85291234567')).toBe('+85291234567')
})

test('each language writes them its own way, and time is that of western Indonesia', () => {
  const written = (path: string) =>
    makePage({ ...findLanguage(path), path: '/', search: '' }, () => [
      rupiah(1_250_000),
      percent(750),
      weight(1250),
      date('2030-10-01'),
      moment('2026-11-21T19:35:00Z'),
    ])
  expect(written('/en')).toEqual([
    'Rp\u00a01,250,000',
    '7.5%',
    '1.25 kg',
    '1 October 2030',
    '22 November 2026 at\u00a002:35 (Jakarta time)',
  ])
  expect(written('/zh-hant')).toEqual([
    'Rp\u00a01,250,000',
    '7.5%',
    '1.25 公斤',
    '2030年10月1日',
    '2026年11月22日 02:35（雅加達時間）',
  ])
})

test('money of another country is never taken for that of the reader', () => {
  const amounts = [
    [66, 'TWD', 0],
    [324, 'JPY', 0],
    [16.4, 'HKD', 2],
    [1.81, 'EUR', 2],
  ] as const
  const written = (path: string) =>
    makePage({ ...findLanguage(path), path: '/', search: '' }, () =>
      amounts.map(([amount, currency, digits]) =>
        foreign(amount, currency, digits).replaceAll('\u00a0', ' '),
      ),
    )
  expect(written('/zh-hant')).toEqual(['TWD 66', 'JPY 324', 'HK$16.40', '€1.81'])
  expect(written('/en')).toEqual(['NT$66', 'JP¥324', 'HK$16.40', '€1.81'])
})
