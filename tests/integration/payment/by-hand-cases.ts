import { describe, expect, it } from 'vitest'
import type { PaymentStory } from '#contracts/payment-story'
import { booksOf } from '../checkout/books.ts'
import { ask } from '../checkout/buyer.ts'
import { claim, clerkOf, refund, refundsAt, step } from '../checkout/desk.ts'
import { stack } from './ground.ts'
import { sold } from './sold.ts'

const account = { bank: 'BRI', number: '1234 5678 9012', holder: 'Siti Aminah (contoh)' }

/** What people send from a bank, where somebody may err or lie. */
export function byHandCases(): void {
  describe('refunds by hand', () => {
    const waiting = async () => {
      const made = await sold('bca_va')
      const { order_id, clerk, line_id, sender } = made
      const asked = await refund(clerk, order_id, { amount_by_line: { [line_id]: 500 } })
      const refund_id = asked.body.refunds[0]?.id ?? ''
      await step(clerk, order_id, { refund_id, step: 'account', ...account })
      return { ...made, refund_id, second: await clerkOf(stack, sender, 'treasurer') }
    }

    it('a transfer that nobody made is sent after all: another person says that it did not go out', async () => {
      const { token, order_id, refund_id, clerk, second } = await waiting()
      const notSent = (who: typeof clerk) => step(who, order_id, { refund_id, step: 'not_sent' })
      expect((await notSent(clerk)).body.code).toBe('conflict')
      await claim(clerk, order_id, refund_id, 'TRX-3')
      expect((await notSent(clerk)).body.code).toBe('four_eyes')
      await stack.sql(
        `insert into invitation (id, member_id, token_hash, expires_at, created_by, used_at)
         values ($1, $2, $1, now(), $3, now())`,
        [`inv-${second.id}`, second.id, clerk.id],
      )
      expect((await notSent(second)).body.code).toBe('four_eyes')
      await stack.sql('delete from invitation where member_id = $1', [second.id])
      expect((await notSent(second)).body.refunds).toMatchObject([
        { state: 'manual', claimed_by: null, transfer_reference: null, may: { account: true } },
      ])
      expect(await booksOf(stack, token)).toMatchObject({ status: 'paid', refunded: 0 })
      const { body } = await clerk.get<PaymentStory>(`/orders/${order_id}/payment-story`)
      const said = body.moments.find(({ what }) => what === 'refund_not_sent')
      expect(said?.detail).toMatchObject({ reference: 'TRX-3' })
      await claim(clerk, order_id, refund_id, 'TRX-4')
      const confirmed = await step(second, order_id, { refund_id, step: 'confirmed' })
      // Paid from where the ledger takes it off: what came through a gateway lies with the network.
      const paid_from = { kind: 'gateway', gateway: 'midtrans' }
      expect(confirmed.body.refunds).toMatchObject([
        { state: 'done', transfer_reference: 'TRX-4', paid_from },
      ])
      const taken = await stack.sql<{ account_id: string; sum: number }>(
        `select e.account_id, sum(e.amount_rupiah)::float8 as sum from ledger_entry e
         join ledger_posting p on p.id = e.posting_id
         where p.order_id = $1 and p.kind = 'refund' and e.amount_rupiah < 0 group by 1`,
        [order_id],
      )
      expect(taken).toEqual([{ account_id: 'gateway:midtrans:clearing', sum: -500 }])
    })

    it('nobody says to have sent it to an account that she was not shown', async () => {
      const { token, order_id, refund_id, clerk } = await waiting()
      const [shown] = (await refundsAt(clerk, order_id)).body.refunds
      const other = { bank: 'DANA', number: '081298765432', holder: 'Budi (contoh)', phone: '0812 3456 7890' }
      expect((await ask(stack, `/shop/orders/${token}/refund-account`, other)).status).toBe(200)
      const send = (account_mark: unknown) =>
        clerk.post<{ message: string }>(`/orders/${order_id}/refund-steps`, {
          refund_id,
          step: 'transferred',
          reference: 'TRX-5',
          account_mark,
        })
      const late = await send(shown?.account_mark)
      expect([late.status, late.body.code]).toEqual([409, 'account_changed'])
      expect(late.body.message).toContain('DANA 081298765432, Budi (contoh)')
      expect((await send(undefined)).status).toBe(400)
      const claimed = await claim(clerk, order_id, refund_id, 'TRX-5')
      expect(claimed.body.refunds).toMatchObject([{ state: 'manual_claimed' }])
    })
  })
}
