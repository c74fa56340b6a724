import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildSettlementPosting } from '../payment/settlement/build-settlement-posting'
import { gatewayClearing, gatewayReturning } from './accounts'
import {
  buildReturningPosting,
  dueToBuyer,
  type ReturningPayment,
  type SetAside,
} from './build-returning-posting'
import { checkPosting } from './check-posting'
import { organisationBank, organisationReturning } from './desk-accounts'

const payment: ReturningPayment = {
  session_id: 'payses_2',
  order_id: 'order_1',
  occurred_at: new Date(0),
  receiving: gatewayClearing('midtrans'),
  returning: gatewayReturning('midtrans'),
  due_rupiah: 50_000,
  aside: null,
}
const ids = { receiving: { entry_id: 'ent_1' }, returning: { entry_id: 'ent_2' } }
const asideOf = (left_rupiah: number, { receiving, returning } = payment): SetAside => ({
  posting_id: 'post_1',
  receiving: { ...ids.receiving, account_id: receiving.id },
  returning: { ...ids.returning, account_id: returning.id },
  left_rupiah,
})
const built = (of: ReturningPayment) => {
  const result = buildReturningPosting(of)
  if (!result.ok) throw new Error(result.failure.code)
  return result.value
}

describe('what is due to a buyer', () => {
  const money = { captured_rupiah: 50_000, refunded_rupiah: 20_000 }
  it('is all that is left of a payment', () =>
    expect(dueToBuyer({ ...money, pays_the_order: false })).toBe(30_000))
  it('is nothing of the payment that pays her order', () =>
    expect(dueToBuyer({ ...money, pays_the_order: true })).toBe(0))
  it('is never less than nothing', () =>
    expect(dueToBuyer({ captured_rupiah: 1, refunded_rupiah: 2, pays_the_order: false })).toBe(0))
})

describe('buildReturningPosting', () => {
  it('sets money aside that pays no order', () => {
    const draft = built(payment)
    expect(draft?.posting).toMatchObject({ idempotency_key: 'returning:payses_2', reverses_posting_id: null })
    expect(draft?.posting.entries).toMatchObject([
      { account_id: 'gateway:midtrans:clearing', amount_rupiah: 50_000, reverses_entry_id: null },
      { account_id: 'gateway:midtrans:returning', amount_rupiah: -50_000, reverses_entry_id: null },
    ])
    expect(draft?.accounts.map(({ id }) => id)).toEqual([
      'gateway:midtrans:clearing',
      'gateway:midtrans:returning',
    ])
  })

  it('takes off exactly what has gone back, and points at what it takes off', () => {
    const draft = built({ ...payment, due_rupiah: 20_000, aside: asideOf(50_000) })
    expect(draft?.posting).toMatchObject({
      idempotency_key: 'returning:payses_2:50000:20000',
      reverses_posting_id: 'post_1',
    })
    expect(draft?.posting.entries).toMatchObject([
      { account_id: 'gateway:midtrans:returning', amount_rupiah: 30_000, reverses_entry_id: 'ent_2' },
      { account_id: 'gateway:midtrans:clearing', amount_rupiah: -30_000, reverses_entry_id: 'ent_1' },
    ])
  })

  it('has nothing to say where it is so already', () => {
    expect(built({ ...payment, due_rupiah: 0 })).toBeNull()
    expect(built({ ...payment, aside: asideOf(50_000) })).toBeNull()
  })

  it('does not believe that more is due than was set aside', () => {
    expect(buildReturningPosting({ ...payment, aside: asideOf(49_999) })).toMatchObject({
      ok: false,
      failure: { code: 'returning_grew' },
    })
  })
})

/** Money comes, goes back in pieces, by several ways at once; now and then a posting fails and the next one catches up. */
const histories = fc.record({
  captured: fc.integer({ min: 1, max: 1_000_000 }),
  cuts: fc.array(fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), fails: fc.boolean() }), {
    maxLength: 6,
  }),
  fails_first: fc.boolean(),
  by_desk: fc.boolean(),
  reported_at: fc.nat({ max: 8 }),
})

it('whatever goes back how and when: set aside is what is due, and in the end every account is at zero', () => {
  const organisation = { id: 'org_1', name: 'Koperasi Contoh' }
  fc.assert(
    fc.property(histories, ({ captured, cuts, fails_first, by_desk, reported_at }) => {
      const accounts = by_desk
        ? { receiving: organisationBank(organisation), returning: organisationReturning(organisation) }
        : { receiving: payment.receiving, returning: payment.returning }
      const sums = new Map<string, number>()
      const keys = new Set<string>()
      let aside: SetAside | null = null
      const write = (draft: ReturnType<typeof built>) => {
        if (!draft) return
        expect(checkPosting(draft.posting).ok).toBe(true)
        expect(keys.has(draft.posting.idempotency_key)).toBe(false)
        keys.add(draft.posting.idempotency_key)
        for (const { account_id, amount_rupiah } of draft.posting.entries)
          sums.set(account_id, (sums.get(account_id) ?? 0) + amount_rupiah)
      }
      const book = (due_rupiah: number, fails: boolean) => {
        if (fails) return
        write(built({ ...payment, ...accounts, due_rupiah, aside }))
        aside = aside ?? (due_rupiah > 0 ? asideOf(0, { ...payment, ...accounts }) : null)
        if (aside) aside = { ...aside, left_rupiah: due_rupiah }
        expect((sums.get(accounts.returning.id) ?? 0) + due_rupiah).toBe(0)
        if (by_desk) expect(sums.get(accounts.receiving.id) ?? 0).toBe(due_rupiah)
      }
      const report = (key: string, amount_rupiah: number) => {
        if (by_desk) return
        const movement = amount_rupiah > 0 ? ('payment' as const) : ('refund' as const)
        const line = {
          key,
          session_id: 'payses_2',
          movement,
          amount_rupiah,
          fee_rupiah: 0,
          moved_at: new Date(0),
        }
        write(buildSettlementPosting('midtrans', 'order_1', line))
      }

      let due = captured
      book(due, fails_first)
      const steps = [...cuts, { at: 1, fails: false }]
      for (const [index, { at, fails }] of steps.entries()) {
        if (index === Math.min(reported_at, steps.length - 1)) report('payment', captured)
        const gone = Math.floor(due * at)
        due -= gone
        book(due, fails)
        if (gone > 0) report(`refund:${index}`, -gone)
      }
      expect(due).toBe(0)
      expect([...sums.values()].every((sum) => sum === 0)).toBe(true)
    }),
  )
})
