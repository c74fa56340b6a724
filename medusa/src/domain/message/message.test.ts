import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isForGood } from './judge-refusal'
import { MESSAGE_KINDS, pausesOf, pauseSeconds } from './message-kinds'
import { sayMoment, sayRupiah, sayWay } from './message-words'

describe('pauses between tries', () => {
  test('grow, and never beyond the longest', () => {
    fc.assert(
      fc.property(fc.constantFrom(...MESSAGE_KINDS), fc.nat({ max: 1000 }), (kind, attempts) => {
        const pauses = pausesOf(kind)
        const [now, next] = [pauseSeconds(pauses, attempts), pauseSeconds(pauses, attempts + 1)]
        expect(now).toBeGreaterThanOrEqual(pauses.first)
        expect(next).toBeGreaterThanOrEqual(now)
        expect(next).toBeLessThanOrEqual(pauses.longest)
      }),
    )
  })

  test('leave time for several tries while a code holds', () => {
    const tries = [0, 1, 2, 3, 4, 5].map((attempts) => pauseSeconds(pausesOf('login_code'), attempts))
    expect(tries.reduce((sum, pause) => sum + pause, 0)).toBeLessThan(300)
  })
})

describe('a refusal', () => {
  test.each([100, 131026, 131030])('%i is for good', (code) =>
    expect(isForGood({ status: 400, code })).toBe(true),
  )

  test.each([2, 4, 190, 80007, 130429, 131000, 131056, 132001, 132015])('%i may pass', (code) =>
    expect(isForGood({ status: 400, code })).toBe(false),
  )

  test('silence and answers without a code may pass', () => {
    expect(isForGood({})).toBe(false)
    expect(isForGood({ status: 502 })).toBe(false)
  })
})

describe('words', () => {
  const instant = new Date('2026-11-22T17:05:00Z')

  test('tell sums and western Indonesian time', () => {
    expect(sayRupiah('id', 1_085_000)).toBe('Rp 1.085.000')
    expect(sayRupiah('en', 1_085_000)).toBe('Rp 1,085,000')
    expect(sayMoment('id', instant)).toBe('23 November 2026 pukul 00.05 WIB')
    expect(sayMoment('en', instant)).toBe('23 November 2026 at 00:05 (Jakarta time)')
    expect(sayMoment('zh-Hant', instant)).toContain('00:05')
    expect(sayMoment('fr', instant)).toBe(sayMoment('id', instant))
  })

  test('tell how a parcel travels, as far as it is known', () => {
    expect(sayWay('id', { courier: 'JNE', tracking_number: 'JB12' })).toBe('JNE, nomor resi JB12')
    expect(sayWay('en', { courier: 'JNE', tracking_number: null })).toBe('JNE')
    expect(sayWay('zh-Hant', { courier: null, tracking_number: null })).toBe('由賣家親自送達')
  })
})
