import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boothCash, gatewayClearing } from './accounts'
import { buildSalePosting, type Sale } from './build-sale-posting'
import { checkPosting } from './check-posting'

const part = (id: string, amount_rupiah: number) => ({ id, name: id, amount_rupiah })
const sale: Sale = {
  order_id: 'order_1',
  occurred_at: new Date('2026-11-21T03:00:00Z'),
  receiving: gatewayClearing('midtrans'),
  lines: [
    {
      attribution_id: 'attr_1',
      fees: [part('org_1', 5000), part('org_2', 0)],
      makers: [part('mem_1', 45_000)],
    },
    { attribution_id: 'attr_2', fees: [], makers: [part('mem_1', 6000), part('mem_2', 4000)] },
  ],
  deliveries: [part('org_1', 12_000), part('org_3', 9000)],
}

const parts = (prefix: string) =>
  fc
    .array(fc.nat({ max: 1_000_000 }), { maxLength: 4 })
    .map((amounts) => amounts.map((amount, index) => part(`${prefix}_${index}`, amount)))
const sales = fc.record({
  lines: fc.array(fc.record({ fees: parts('org'), makers: parts('mem') }), { maxLength: 6 }),
  deliveries: parts('org'),
})

describe('buildSalePosting', () => {
  it('posts each line and the delivery by itself', () => {
    const draft = buildSalePosting(sale)
    expect(draft?.posting.entries.map((e) => [e.account_id, e.amount_rupiah, e.attribution_id])).toEqual([
      ['gateway:midtrans:clearing', 50_000, 'attr_1'],
      ['organisation:org_1:fee', -5000, 'attr_1'],
      ['member:mem_1:payable', -45_000, 'attr_1'],
      ['gateway:midtrans:clearing', 10_000, 'attr_2'],
      ['member:mem_1:payable', -6000, 'attr_2'],
      ['member:mem_2:payable', -4000, 'attr_2'],
      ['gateway:midtrans:clearing', 21_000, null],
      ['organisation:org_1:delivery', -12_000, null],
      ['organisation:org_3:delivery', -9000, null],
    ])
    expect(draft?.posting).toMatchObject({
      kind: 'sale',
      idempotency_key: 'sale:order_1',
      order_id: 'order_1',
    })
  })

  it('opens each account once, and only those that it uses', () => {
    expect(buildSalePosting(sale)?.accounts.map((account) => account.id)).toEqual([
      'gateway:midtrans:clearing',
      'organisation:org_1:fee',
      'member:mem_1:payable',
      'member:mem_2:payable',
      'organisation:org_1:delivery',
      'organisation:org_3:delivery',
    ])
  })

  it('takes the cash of a stand into its own account', () => {
    const receiving = boothCash({ id: 'bth_1', name: 'Stan A' })
    expect(buildSalePosting({ ...sale, receiving })?.posting.entries[0]?.account_id).toBe('booth:bth_1:cash')
  })

  it('posts nothing where everything was free', () => {
    const free = { attribution_id: 'attr_1', fees: [], makers: [part('mem_1', 0)] }
    expect(buildSalePosting({ ...sale, lines: [free], deliveries: [] })).toBeNull()
  })

  it('always balances, and every account of an entry is given', () => {
    fc.assert(
      fc.property(sales, ({ lines, deliveries }) => {
        const numbered = lines.map((line, index) => ({ ...line, attribution_id: `attr_${index}` }))
        const draft = buildSalePosting({ ...sale, lines: numbered, deliveries })
        if (!draft) return
        expect(checkPosting(draft.posting).ok).toBe(true)
        const used = new Set(draft.posting.entries.map((entry) => entry.account_id))
        expect(new Set(draft.accounts.map((account) => account.id))).toEqual(used)
      }),
    )
  })
})
