import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkShares, sameShares, WHOLE_BPS } from './check-shares'
import { checkStart } from './check-start'
import { equalShares } from './equal-shares'

const makers = (...shares: number[]) =>
  shares.map((share_bps, index) => ({ member_id: `mem_${index}`, share_bps }))
const code = (result: ReturnType<typeof checkShares>) => (result.ok ? 'ok' : result.failure.code)

describe('checkShares', () => {
  it.each([
    ['nobody', makers(), 'makers_missing'],
    ['one with the whole', makers(10_000), 'ok'],
    ['three', makers(5_000, 3_000, 2_000), 'ok'],
    ['too little', makers(5_000, 4_999), 'shares_sum'],
    ['too much', makers(5_000, 5_001), 'shares_sum'],
    ['nothing for one', makers(10_000, 0), 'share_invalid'],
    ['less than nothing for one', makers(10_001, -1), 'share_invalid'],
    ['a broken part', makers(9_999.5, 0.5), 'share_invalid'],
    ['not a number', makers(Number.NaN), 'share_invalid'],
  ])('%s', (_, shares, expected) => expect(code(checkShares(shares))).toBe(expected))

  it('names a maker once', () => {
    const twice = makers(5_000, 5_000).map((maker) => ({ ...maker, member_id: 'mem_1' }))
    expect(code(checkShares(twice))).toBe('maker_twice')
  })

  it('says the sum in percent', () => {
    expect(checkShares(makers(3_333, 3_333, 3_333))).toMatchObject({
      failure: { message: 'Jumlah bagian harus tepat 100%, sekarang 99,99%.' },
    })
  })

  it('takes equal parts of any number of makers, nearly alike', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), (count) => {
        const shares = equalShares(count)
        expect(code(checkShares(makers(...shares)))).toBe('ok')
        expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1)
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(WHOLE_BPS)
      }),
    )
    expect(equalShares(0)).toEqual([])
  })
})

describe('sameShares', () => {
  it('minds the order, which decides who gets the odd rupiah', () => {
    expect(sameShares(makers(5_000, 5_000), makers(5_000, 5_000))).toBe(true)
    expect(sameShares(makers(5_000, 5_000), makers(5_000, 5_000).toReversed())).toBe(false)
    expect(sameShares(makers(10_000), makers(5_000, 5_000))).toBe(false)
  })
})

describe('checkStart', () => {
  const now = new Date('2026-11-21T00:00:00Z')
  const day = (text: string) => new Date(`${text}T00:00:00Z`)
  it.each([
    ['from now on', null, false, true],
    ['this instant', now, false, true],
    ['tomorrow', day('2026-11-22'), false, true],
    ['yesterday, though something was agreed', day('2026-11-20'), false, false],
    ['yesterday, as the first', day('2026-11-20'), true, true],
    ['no date', new Date('x'), true, false],
  ])('%s', (_, wanted, isFirst, ok) => expect(checkStart(wanted, now, isFirst).ok).toBe(ok))
})
