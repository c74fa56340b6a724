import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { METHODS, methodById } from './methods'
import { type OfferGround, offerMethods, orderWays } from './offer-methods'

const all = new Set(METHODS.map(({ id }) => id))

const offer = (change: Partial<OfferGround> = {}) =>
  offerMethods({
    amount_rupiah: 100_000,
    allowed: all,
    is_answering: () => true,
    minutes_of: ({ minutes }) => minutes,
    ...change,
  })

const reasonOf = (id: string, amount_rupiah: number) =>
  offer({ amount_rupiah }).find((way) => way.id === id)?.why_not

describe('ways to pay', () => {
  it.each([
    ['qris', 10_000_000, null],
    ['qris', 10_000_001, 'amount_too_large'],
    ['indomaret', 5_000_000, null],
    ['indomaret', 5_000_001, 'amount_too_large'],
    ['indomaret', 9_999, 'amount_too_small'],
    ['alfamart', 2_500_001, 'amount_too_large'],
    ['bca_va', 9_999, 'amount_too_small'],
    ['bca_va', 50_000_000, null],
    ['card', 9_999, 'amount_too_small'],
  ])('%s for Rp %i: %s', (id, amount, reason) => expect(reasonOf(id, amount)).toBe(reason))

  it('only what is allowed is named, and a gateway that is down greys its own', () => {
    const allowed = new Set(['qris', 'stripe'] as const)
    const ways = offer({ allowed, is_answering: (gateway) => gateway !== 'midtrans' })
    expect(ways.map(({ id, why_not }) => [id, why_not])).toEqual([
      ['qris', 'gateway_down'],
      ['stripe', null],
    ])
  })

  it('every order of them has the same ways, those that can be taken first and the last used before all', () => {
    const subset = fc.uniqueArray(fc.constantFrom(...METHODS.map(({ id }) => id)))
    fc.assert(
      fc.property(
        subset,
        fc.integer({ min: 1, max: 20_000_000 }),
        fc.option(fc.constantFrom(...all)),
        fc.option(fc.constantFrom(...METHODS.map(({ group }) => group))),
        (ids, amount, last, nearest) => {
          const ways = offer({ allowed: new Set(ids), amount_rupiah: amount })
          const ordered = orderWays(ways, last, nearest)
          expect(ordered.map(({ id }) => id).toSorted()).toEqual(ways.map(({ id }) => id).toSorted())
          const reasons = ordered.map(({ why_not }) => why_not !== null)
          expect(reasons).toEqual(reasons.toSorted((a, b) => Number(a) - Number(b)))
          const favourite = ways.find(({ id, why_not }) => id === last && why_not === null)
          if (favourite) expect(ordered[0]).toBe(favourite)
          const others = ordered.filter((way) => way.why_not === null && way !== favourite)
          const far = others.map(({ group }) => group !== nearest)
          expect(far).toEqual(far.toSorted((a, b) => Number(a) - Number(b)))
        },
      ),
    )
  })

  it('a method is found by its id, and nothing else is', () => {
    for (const method of METHODS) expect(methodById(method.id)).toBe(method)
    for (const odd of ['', 'QRIS', 'constructor']) expect(methodById(odd)).toBeUndefined()
  })
})
