import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distribute } from '../money/distribute'
import { splitLine } from './split-line'
import type { Fee, Maker } from './types'

const cooperative: Fee = { organisation_id: 'org_coop', policy_id: 'fpol_1', rate_bps: 1000, fixed_rupiah: 0 }
const network: Fee = { organisation_id: 'org_net', policy_id: 'fpol_2', rate_bps: 250, fixed_rupiah: 500 }
const alone: Maker[] = [{ member_id: 'mem_a', share_bps: 10_000 }]

const fees = fc.array(
  fc.record({
    organisation_id: fc.uuid(),
    policy_id: fc.uuid(),
    rate_bps: fc.nat({ max: 4000 }),
    fixed_rupiah: fc.nat({ max: 5000 }),
  }),
  { maxLength: 4 },
)
const makers = fc
  .array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 8 })
  .map((weights) =>
    distribute(10_000, weights).map((share_bps, index) => ({ member_id: `mem_${index}`, share_bps })),
  )
const lines = fc.record({
  net_rupiah: fc.nat({ max: 100_000_000 }),
  quantity: fc.integer({ min: 1, max: 500 }),
  fees,
  makers,
})
const sum = (parts: { amount_rupiah: number }[]) =>
  parts.reduce((total, part) => total + part.amount_rupiah, 0)

describe('splitLine', () => {
  it('splits by hand-checked figures', () => {
    const split = splitLine({
      net_rupiah: 100_000,
      quantity: 2,
      fees: [cooperative, network],
      makers: [
        { member_id: 'mem_a', share_bps: 6000 },
        { member_id: 'mem_b', share_bps: 4000 },
      ],
    })
    // 2 x 500 fixed for the network; of the other 99,000: 10 % = 9,900, 2.5 % = 2,475, the makers 86,625
    expect(split.fees.map((fee) => fee.amount_rupiah)).toEqual([9900, 3475])
    expect(split.makers.map((maker) => maker.amount_rupiah)).toEqual([51_975, 34_650])
    expect(split.makers_rupiah).toBe(86_625)
  })

  it('gives everything to the makers where nobody keeps a fee', () => {
    expect(splitLine({ net_rupiah: 7, quantity: 1, fees: [], makers: alone }).makers_rupiah).toBe(7)
  })

  it('caps fixed fees at what the line brought, in their own proportion', () => {
    const split = splitLine({
      net_rupiah: 900,
      quantity: 1,
      fees: [
        { ...cooperative, fixed_rupiah: 1000 },
        { ...network, fixed_rupiah: 2000 },
      ],
      makers: alone,
    })
    expect(split.fees.map((fee) => fee.amount_rupiah)).toEqual([300, 600])
    expect(split.makers_rupiah).toBe(0)
  })

  it('leaves the makers nothing, not less, where the rates ask for more than everything', () => {
    const split = splitLine({
      net_rupiah: 1000,
      quantity: 1,
      fees: [
        { ...cooperative, rate_bps: 9000 },
        { ...network, rate_bps: 9000, fixed_rupiah: 0 },
      ],
      makers: alone,
    })
    expect(split.fees.map((fee) => fee.amount_rupiah)).toEqual([500, 500])
    expect(split.makers_rupiah).toBe(0)
  })

  it('parts sum to the whole and none is negative', () => {
    fc.assert(
      fc.property(lines, (line) => {
        const split = splitLine(line)
        expect(sum(split.fees) + sum(split.makers)).toBe(line.net_rupiah)
        expect(sum(split.makers)).toBe(split.makers_rupiah)
        for (const part of [...split.fees, ...split.makers])
          expect(part.amount_rupiah).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('keeps the order of fees and makers and their own figures', () => {
    fc.assert(
      fc.property(lines, (line) => {
        const split = splitLine(line)
        expect(split.fees.map(({ amount_rupiah: _amount, ...fee }) => fee)).toEqual(line.fees)
        expect(split.makers.map(({ amount_rupiah: _amount, ...maker }) => maker)).toEqual(line.makers)
      }),
    )
  })

  it('never gives the makers less when the line brings more, but for the rounding of one rupiah', () => {
    fc.assert(
      fc.property(lines, fc.nat({ max: 100_000 }), (line, more) => {
        const before = splitLine(line).makers_rupiah
        const after = splitLine({ ...line, net_rupiah: line.net_rupiah + more }).makers_rupiah
        expect(after).toBeGreaterThanOrEqual(before - 1)
      }),
    )
  })

  it('takes the exact rate of the rest, within one rupiah', () => {
    fc.assert(
      fc.property(fc.nat({ max: 100_000_000 }), fc.nat({ max: 10_000 }), (net_rupiah, rate_bps) => {
        const split = splitLine({
          net_rupiah,
          quantity: 1,
          fees: [{ ...cooperative, rate_bps }],
          makers: alone,
        })
        expect(Math.abs(sum(split.fees) - (net_rupiah * rate_bps) / 10_000)).toBeLessThan(1)
      }),
    )
  })

  it.each([
    ['negative money', { net_rupiah: -1 }],
    ['half a rupiah', { net_rupiah: 0.5 }],
    ['no pieces', { quantity: 0 }],
    ['no makers', { makers: [] }],
    ['shares that do not sum to all', { makers: [{ member_id: 'mem_a', share_bps: 9999 }] }],
    ['a negative rate', { fees: [{ ...cooperative, rate_bps: -1 }] }],
  ])('throws on %s', (_, part) => {
    const line = { net_rupiah: 1000, quantity: 1, fees: [cooperative], makers: alone }
    expect(() => splitLine({ ...line, ...part })).toThrow(RangeError)
  })
})
