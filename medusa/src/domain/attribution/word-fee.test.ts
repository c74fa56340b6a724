import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitLine } from './split-line'
import { rateBase, wordFee } from './word-fee'

const terms = (rate_bps: number, fixed_rupiah: number) => ({ rate_bps, fixed_rupiah })

describe('wordFee', () => {
  it.each([
    [1000, 0, '10% dari harga'],
    [750, 0, '7,5% dari harga'],
    [25, 0, '0,25% dari harga'],
    [0, 1500, 'Rp\u00a01.500 per barang'],
    [1000, 500, 'Rp\u00a0500 per barang + 10% dari sisanya'],
    [0, 0, 'Tidak mengambil bagian'],
  ])('alone, %d basis points and %d rupiah: %s', (rate_bps, fixed_rupiah, words) => {
    const fee = terms(rate_bps, fixed_rupiah)
    expect(wordFee(fee, [fee])).toBe(words)
  })

  it('says that a rate counts from what the fixed parts of others leave', () => {
    const [group, cooperative, network] = [terms(1000, 0), terms(300, 250), terms(100, 0)]
    const chain = [group, cooperative, network]
    expect(chain.map((fee) => wordFee(fee, chain))).toEqual([
      '10% dari harga setelah biaya tetap',
      'Rp\u00a0250 per barang + 3% dari sisanya',
      '1% dari harga setelah biaya tetap',
    ])
    const both = [terms(1000, 500), cooperative]
    expect(wordFee(terms(1000, 500), both)).toBe(
      'Rp\u00a0500 per barang + 10% dari harga setelah biaya tetap',
    )
  })

  it('names the base that the ledger splits by', () => {
    const rate_bps = fc.integer({ min: 0, max: 2000 })
    const fixed_rupiah = fc.integer({ min: 0, max: 900 })
    const chains = fc.array(fc.record({ rate_bps, fixed_rupiah }), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(chains, fc.integer({ min: 10_000, max: 500_000 }), (chain, net_rupiah) => {
        const fees = chain.map((fee, index) => ({
          ...fee,
          organisation_id: `o${index}`,
          policy_id: `p${index}`,
        }))
        const split = splitLine({
          net_rupiah,
          quantity: 1,
          fees,
          makers: [{ member_id: 'm', share_bps: 10_000 }],
        })
        const allFixed = chain.reduce((sum, fee) => sum + fee.fixed_rupiah, 0)
        chain.forEach((fee, index) => {
          const base = {
            price: net_rupiah,
            rest: net_rupiah - fee.fixed_rupiah,
            price_after_fixed: net_rupiah - allFixed,
          }[rateBase(fee, chain)]
          const told = fee.fixed_rupiah + (base * fee.rate_bps) / 10_000
          expect(Math.abs((split.fees[index]?.amount_rupiah ?? 0) - told)).toBeLessThan(1)
        })
      }),
    )
  })
})
