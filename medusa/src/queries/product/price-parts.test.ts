import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { partPrice } from './price-parts'

const start = new Date('2026-01-01T00:00:00Z')
const now = new Date('2026-11-21T00:00:00Z')
const chain = [
  { id: 'org_g', handle: 'kelompok', name: 'Kelompok', kind: 'group' as const },
  { id: 'org_n', handle: 'jaringan', name: 'Jaringan', kind: 'network' as const },
]
const makers = [
  { id: 'mem_1', handle: 'melati', name: 'Ibu Melati', share_bps: 6000 },
  { id: 'mem_2', handle: 'kenanga', name: 'Ibu Kenanga', share_bps: 4000 },
]

describe('partPrice', () => {
  it('names each maker and each organisation with its rule', () => {
    const policies = [
      {
        id: 'p1',
        organisation_id: 'org_g',
        channel: 'any' as const,
        rate_bps: 1000,
        fixed_rupiah: 0,
        effective_from: start,
      },
      {
        id: 'p2',
        organisation_id: 'org_n',
        channel: 'online' as const,
        rate_bps: 250,
        fixed_rupiah: 500,
        effective_from: start,
      },
      {
        id: 'p3',
        organisation_id: 'org_n',
        channel: 'stand' as const,
        rate_bps: 9000,
        fixed_rupiah: 0,
        effective_from: start,
      },
    ]
    const parts = partPrice({ price_rupiah: 20_500, chain, policies, makers }, now)
    expect(parts.map((part) => [part.name, part.amount_rupiah])).toEqual([
      ['Ibu Melati', 10_500],
      ['Ibu Kenanga', 7_000],
      ['Kelompok', 2_000],
      ['Jaringan', 1_000],
    ])
    expect(parts.flatMap((part) => (part.kind === 'organisation' ? [part.rate_base] : []))).toEqual([
      'price_after_fixed',
      'rest',
    ])
  })

  it('always sums to the price', () => {
    const whole = fc.integer({ min: 0, max: 6000 })
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 5_000_000 }),
        whole,
        whole,
        whole,
        (price_rupiah, first, second, fixed) => {
          const policies = [
            {
              id: 'p1',
              organisation_id: 'org_g',
              channel: 'any' as const,
              rate_bps: first,
              fixed_rupiah: fixed,
              effective_from: start,
            },
            {
              id: 'p2',
              organisation_id: 'org_n',
              channel: 'any' as const,
              rate_bps: second,
              fixed_rupiah: 0,
              effective_from: start,
            },
          ]
          const parts = partPrice({ price_rupiah, chain, policies, makers }, now)
          expect(parts.reduce((sum, part) => sum + part.amount_rupiah, 0)).toBe(price_rupiah)
        },
      ),
    )
  })

  it('says nothing while nobody is named as maker', () => {
    expect(partPrice({ price_rupiah: 1000, chain, policies: [], makers: [] }, now)).toEqual([])
  })
})
