import fc from 'fast-check'
import { expect, test } from 'vitest'
import { METHODS } from '#domain/payment/methods'
import { drawQr, drawQrPicture } from './draw-qr'
import { menusOf } from './bank-menus'
import { timeLeft } from './time-left'
import type { Way } from '#domain/payment/offer-methods'
import { groupWays, inFours, numbersOf, timeToPay, wayName } from './way-words'

test.each([
  [899_001, '15:00'],
  [60_000, '1:00'],
  [59_999, '1:00'],
  [1, '0:01'],
  [3_600_000, '1:00:00'],
  [86_399_000, '23:59:59'],
])('%i ms are %s', (ms, text) => expect(timeLeft(ms)).toBe(text))

test('every method has a name, every bank of a virtual account its menus', () => {
  for (const { id } of METHODS) expect(wayName(id)).not.toBe(id)
  for (const bank of ['bca', 'bni', 'bri', 'permata', 'mandiri']) expect(menusOf(bank)).toBeDefined()
  expect(menusOf('bank-lain')).toBeUndefined()
})

test('time is told in the largest unit that is whole', () => {
  expect([15, 60, 1440, 4320, 90].map(timeToPay)).toEqual([
    'batas 15 menit',
    'batas 1 jam',
    'batas 24 jam',
    'batas 3 hari',
    'batas 90 menit',
  ])
})

test('numbers are written in fours, and lose nothing; what is short is read whole', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{1,20}$/), (number) => {
      expect(inFours(number).replaceAll(' ', '')).toBe(number)
      const parts = inFours(number).split(' ')
      expect(parts.every((part) => part.length <= 4 && part !== '') || parts.length === 1).toBe(true)
    }),
  )
  expect(inFours('70012')).toBe('70012')
  expect(inFours('880012345')).toBe('8800 1234 5')
})

test('a bill is paid with two numbers', () => {
  const bill = { kind: 'bill', issuer: 'mandiri', number: '88', biller_code: '70012' } as const
  expect(numbersOf(bill).map(({ number }) => number)).toEqual(['70012', '88'])
})

test('groups keep the order of their first way, and say a common time once', () => {
  const way = (id: 'qris' | 'bca_va' | 'bri_va', group: 'qr' | 'bank', minutes: number) => ({
    id,
    group,
    minutes,
    why_not: null,
  })
  const groups = groupWays([way('bca_va', 'bank', 60), way('qris', 'qr', 15), way('bri_va', 'bank', 90)])
  expect(groups.map(({ group, ways, minutes }) => [group, ways.length, minutes])).toEqual([
    ['bank', 2, null],
    ['qr', 1, 15],
  ])
})

test('why a whole group cannot be taken is said once, and a way that differs speaks for itself', () => {
  const way = (id: Way['id'], group: Way['group'], why_not: Way['why_not']): Way => ({
    id,
    group,
    minutes: 15,
    why_not,
  })
  const down = groupWays([
    way('bca_va', 'bank', 'gateway_down'),
    way('bri_va', 'bank', 'gateway_down'),
    way('stripe', 'card', null),
    way('card', 'card', 'gateway_down'),
  ])
  expect(down.map(({ group, why_not }) => [group, why_not])).toEqual([
    ['bank', 'gateway_down'],
    ['card', null],
  ])
})

test('a code is drawn with its quiet zone, and as a picture', async () => {
  const { size, path } = drawQr('0002010102')
  expect(size).toBe(21 + 8)
  expect(path).toMatch(/^(M\d+ \d+\.5h\d+(m\d+ 0h\d+)*)+$/)
  // The upper left corner of every code: seven dark, one light around it.
  expect(path.startsWith('M4 4.5h7m')).toBe(true)
  const picture = await drawQrPicture('0002010102')
  expect(picture.subarray(1, 4).toString()).toBe('PNG')
})
