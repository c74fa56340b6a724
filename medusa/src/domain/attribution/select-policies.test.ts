import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { selectPolicies } from './select-policies'
import type { FeePolicy } from './types'

const policy = (id: string, part: Partial<FeePolicy> = {}): FeePolicy => ({
  id,
  organisation_id: 'org_coop',
  channel: 'any',
  rate_bps: 1000,
  fixed_rupiah: 0,
  effective_from: new Date('2026-01-01T00:00:00Z'),
  ...part,
})
const chain = ['org_group', 'org_coop', 'org_net']
const instant = new Date('2026-06-01T00:00:00Z')
const select = (policies: FeePolicy[], channel: 'online' | 'stand' = 'online') =>
  selectPolicies({ chain, policies, channel, instant }).map((chosen) => chosen.id)

describe('selectPolicies', () => {
  it('follows the chain from the seller to the root, one for each organisation that has one', () => {
    expect(select([policy('net', { organisation_id: 'org_net' }), policy('coop')])).toEqual(['coop', 'net'])
  })

  it('leaves out organisations outside the chain', () => {
    expect(select([policy('other', { organisation_id: 'org_other' })])).toEqual([])
  })

  it('takes the latest that has begun; the very instant counts as begun', () => {
    const later = policy('later', { effective_from: new Date('2026-05-01T00:00:00Z') })
    const future = policy('future', { effective_from: new Date('2026-06-01T00:00:00.001Z') })
    expect(select([policy('first'), later, future])).toEqual(['later'])
    expect(select([policy('now', { effective_from: instant }), later])).toEqual(['now'])
  })

  it('prefers the exact channel even over a later policy for any channel', () => {
    const stand = policy('stand', { channel: 'stand' })
    const any = policy('any', { effective_from: new Date('2026-05-01T00:00:00Z') })
    expect(select([stand, any], 'stand')).toEqual(['stand'])
    expect(select([stand, any], 'online')).toEqual(['any'])
  })

  it('takes the one noted later of two from the same instant', () => {
    expect(select([policy('fpol_01B'), policy('fpol_01C'), policy('fpol_01A')])).toEqual(['fpol_01C'])
  })

  it('does not depend on the order in which the policies are given', () => {
    const policies = fc.array(
      fc.record({
        organisation_id: fc.constantFrom(...chain, 'org_other'),
        channel: fc.constantFrom('online', 'stand', 'any'),
        day: fc.integer({ min: 1, max: 28 }),
      }),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(policies, (drawn) => {
        const all = drawn.map(({ day, ...part }, index) =>
          policy(`fpol_${index}`, { ...part, effective_from: new Date(Date.UTC(2026, 4, day)) }),
        )
        expect(select(all.toReversed())).toEqual(select(all))
      }),
    )
  })
})
