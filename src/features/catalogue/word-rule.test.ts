import fc from 'fast-check'
import { expect, it } from 'vitest'
import { rateBase, wordFee } from '#domain/attribution/word-fee'
import { wordRule } from './word-rule'

it('says in Indonesian what the ledger says', () => {
  const rate_bps = fc.integer({ min: 0, max: 10_000 })
  const fixed_rupiah = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 50_000 }))
  const chains = fc.array(fc.record({ rate_bps, fixed_rupiah }), { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(chains, (chain) => {
      for (const fee of chain) {
        expect(wordRule({ ...fee, rate_base: rateBase(fee, chain) })).toBe(wordFee(fee, chain))
      }
    }),
  )
})
