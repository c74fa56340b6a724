import { describe, expect, it } from 'vitest'
import type { PaymentStory } from '#contracts/payment-story'
import { addOrganisation } from '../../fixtures/cooperative-rows.ts'
import { booksOf } from '../checkout/books.ts'
import { ask, comeBack, look } from '../checkout/buyer.ts'
import { claim, clerkOf, previewAt, refund, refundsAt, step } from '../checkout/desk.ts'
import { refundThere, resetSimulator, setSimulator } from '../checkout/gateway-desk.ts'
import { stack, refundsOf, loseRefund, tryAgain, tasksOf, until, inOrder } from './ground.ts'
import { sold } from './sold.ts'

/** What the desk gives back: whole, in part, by line, by the gateway or by hand. */
export function deskRefundCases(): void {
  describe('refunds from the desk', () => {
    it('parts of a line and the delivery go back once each, equal ones twice, and the last closes the order', async () => {
      const { token, order_id, clerk, line_id, line, delivery, amount } = await sold()
      expect(line.left_rupiah + delivery.left_rupiah).toBe(amount)
      const part = Math.floor(line.paid_rupiah / 4)
      const wish = { amount_by_line: { [line_id]: part } }
      const preview = await previewAt(clerk, order_id, { ...wish, delivery_rupiah: 0 })
      expect(preview.body).toMatchObject({ amount_rupiah: part, by: 'gateway' })
      expect(preview.body.parts.reduce((sum, { amount_rupiah }) => sum + amount_rupiah, 0)).toBe(part)
      const key = 'sekali-saja'
      expect((await refund(clerk, order_id, { ...wish, key })).body.refunds).toMatchObject([
        { state: 'done', amount_rupiah: part, cause: 'desk' },
      ])
      // The same form sent again is the same refund; a new one of the same amount is another.
      expect((await refund(clerk, order_id, { ...wish, key })).body.refunds).toHaveLength(1)
      expect((await refund(clerk, order_id, wish)).body.refunds).toHaveLength(2)
      expect(await booksOf(stack, token)).toMatchObject({
        status: 'paid',
        refunded: 2 * part,
        clearing: amount - 2 * part,
        ledger_sum: 0,
      })
      const tooMuch = await refund(clerk, order_id, {
        amount_by_line: { [line_id]: line.paid_rupiah - part },
      })
      expect([tooMuch.status, tooMuch.body.code]).toEqual([422, 'refund_exceeds_line'])
      expect((await look(stack, token)).payment.refunds).toMatchObject([
        { amount_rupiah: part, state: 'given_back' },
        { amount_rupiah: part, state: 'given_back' },
      ])
      const rest = { [line_id]: line.paid_rupiah - 2 * part }
      await refund(clerk, order_id, { amount_by_line: rest, delivery_rupiah: delivery.left_rupiah })
      await until(token, 'refunded')
      expect(await inOrder(token)).toEqual([])
    })

    it('cancelled after a part went back: the rest goes back, and no more', async () => {
      const { token, order_id, clerk, line_id, amount } = await sold()
      await refund(clerk, order_id, { amount_by_line: { [line_id]: 700 } })
      const cancelled = await clerk.post(`/orders/${order_id}/cancellation`, { reason: 'Barangnya habis' })
      expect(cancelled.body).toMatchObject({ why_not: 'not_paid', may_cancel: false })
      await until(token, 'refunded')
      expect(await booksOf(stack, token)).toMatchObject({ status: 'cancelled', refunded: amount })
      expect(await refundsOf(order_id)).toMatchObject([
        { cause: 'desk', state: 'done', amount_rupiah: 700 },
        { cause: 'order_cancelled', state: 'done', amount_rupiah: amount - 700 },
      ])
      expect(await inOrder(token)).toEqual([])
    })

    it('cancelled after a part went back there, of which nobody has told: the rest goes back', async () => {
      const { token, order_id, session_id, clerk, amount } = await sold()
      await setSimulator(stack, { drop_every: 1 })
      await refundThere(stack, session_id, { refund_key: 'dasbor-diam', amount: 1_700 })
      await clerk.post(`/orders/${order_id}/cancellation`, { reason: 'Barangnya habis' })
      await until(token, 'refunded')
      expect(await refundsOf(order_id)).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ cause: 'elsewhere', state: 'done', amount_rupiah: 1_700 }),
          expect.objectContaining({ cause: 'order_cancelled', state: 'done', amount_rupiah: amount - 1_700 }),
        ]),
      )
      expect(await inOrder(token)).toEqual([])
      await resetSimulator(stack)
    })

    it('several at once never ask for more than there is', async () => {
      const { token, order_id, clerk, line_id, line } = await sold()
      const wish = { amount_by_line: { [line_id]: Math.floor(line.paid_rupiah / 2) } }
      const answers = await Promise.all(Array.from({ length: 4 }, () => refund(clerk, order_id, wish)))
      expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 200, 422, 422])
      expect(await booksOf(stack, token)).toMatchObject({ refunded: 2 * Math.floor(line.paid_rupiah / 2) })
    })

    it('a silent gateway makes no refund that never was, and the answer that got lost no second one', async () => {
      const { token, session_id, order_id, clerk, line_id } = await sold()
      await loseRefund(session_id)
      const asked = await refund(clerk, order_id, { amount_by_line: { [line_id]: 500 } })
      expect(asked.body.refunds).toMatchObject([{ amount_rupiah: 500 }])
      await tryAgain(order_id)
      await expect.poll(async () => (await booksOf(stack, token)).refunded, { timeout: 60_000 }).toBe(500)
      await resetSimulator(stack)
      expect(await refundsOf(order_id)).toMatchObject([{ state: 'done', amount_rupiah: 500 }])
    })

    it('a refund that the bank denies waits for people and is booked nowhere', async () => {
      const { token, order_id, clerk, line_id, amount } = await sold()
      await setSimulator(stack, { deny_refunds: 1 })
      const asked = await refund(clerk, order_id, { amount_by_line: { [line_id]: 600 } })
      expect(asked.body.refunds).toMatchObject([{ state: 'manual', amount_rupiah: 600 }])
      expect(await booksOf(stack, token)).toMatchObject({ status: 'paid', refunded: 0, clearing: amount })
      await resetSimulator(stack)
    })

    it('nobody decides on what is another organisation’s', async () => {
      const { order_id, line_id } = await sold()
      const other = await clerkOf(stack, await addOrganisation(stack, 'cooperative'), 'manager')
      expect((await refund(other, order_id, { amount_by_line: { [line_id]: 1 } })).status).toBe(403)
      // One parcel of an order is not the order.
      const partner = await addOrganisation(stack, 'cooperative')
      await stack.sql(
        `insert into parcel (id, order_id, organisation_id, mode, delivery_rupiah, weight_gram)
       values ('prc_' || $1, $2, $3, 'pickup', 0, 100)`,
        [partner, order_id, partner],
      )
      const neighbour = await clerkOf(stack, partner, 'manager')
      for (const wish of [{ amount_by_line: { [line_id]: 1 } }, { delivery_rupiah: 1 }]) {
        expect((await refund(neighbour, order_id, wish)).status).toBe(403)
      }
      const cancelled = await neighbour.post(`/orders/${order_id}/cancellation`, {
        reason: 'bukan urusan saya',
      })
      expect(cancelled.status).toBe(403)
      expect((await refundsAt(neighbour, order_id)).body).toMatchObject({ may_cancel: false, refunds: [] })
    })

    it('by hand: the buyer says where to, one sends it, another confirms it, and only then it is booked', async () => {
      const { token, order_id, clerk, sender, line_id, line, amount } = await sold('bca_va')
      const part = Math.floor(line.paid_rupiah / 2)
      const asked = await refund(clerk, order_id, { amount_by_line: { [line_id]: part } })
      expect(asked.body.refunds).toMatchObject([{ state: 'manual', may: { account: true, claim: false } }])
      expect((await look(stack, token)).payment.refunds).toMatchObject([{ state: 'needs_account' }])
      const refund_id = asked.body.refunds[0]?.id ?? ''
      const account = { bank: 'BRI', number: '1234 5678 9012', holder: 'Siti Aminah (contoh)' }
      const path = `/shop/orders/${token}/refund-account`
      expect((await ask(stack, path, { ...account, phone: '0899 9999 9999' })).status).toBe(422)
      expect((await ask(stack, path, { ...account, phone: '0812 3456 7890' })).status).toBe(200)
      expect((await look(stack, token)).payment.refunds).toMatchObject([{ state: 'by_hand' }])
      const list = await clerk.get<{ refunds: { id: string; account: { number: string } }[] }>(
        '/payment-desk',
      )
      const waiting = list.body.refunds.find(({ id }) => id === refund_id)
      expect(waiting?.account.number).toBe('••••9012')
      const claimed = await claim(clerk, order_id, refund_id, 'TRX-1')
      expect(claimed.body.refunds).toMatchObject([{ state: 'manual_claimed', may: { confirm: false } }])
      const self = await step(clerk, order_id, { refund_id, step: 'confirmed' })
      expect([self.status, self.body.code]).toEqual([422, 'four_eyes'])
      expect(await booksOf(stack, token)).toMatchObject({ refunded: 0, clearing: amount })
      await expect(
        stack.sql('update gateway_refund set confirmed_by_member_id = claimed_by_member_id where id = $1', [
          refund_id,
        ]),
      ).rejects.toThrow('four_eyes')
      const second = await clerkOf(stack, sender, 'treasurer')
      expect((await step(second, order_id, { refund_id, step: 'confirmed' })).body.refunds).toMatchObject([
        { state: 'done', transfer_reference: 'TRX-1' },
      ])
      expect(await booksOf(stack, token)).toMatchObject({
        status: 'paid',
        refunded: part,
        clearing: amount - part,
        transactions: amount - part,
      })
      await stack.sql(`update gateway_refund set done_at = now() - interval '31 days' where id = $1`, [
        refund_id,
      ])
      await expect
        .poll(() => stack.sql('select account from gateway_refund where id = $1', [refund_id]), {
          timeout: 30_000,
        })
        .toEqual([{ account: null }])
      // The gateway, which knows nothing of it, is asked again: nothing changes.
      await comeBack(stack, token)
      expect(await booksOf(stack, token)).toMatchObject({ status: 'paid', refunded: part })
      expect(await tasksOf(order_id)).toEqual([])
    })

    it('of a closed order nothing is withdrawn: its last refund has counted on it', async () => {
      const { order_id, clerk, line_id, amount } = await sold('bca_va')
      const asked = await refund(clerk, order_id, { amount_by_line: { [line_id]: 500 } })
      const refund_id = asked.body.refunds[0]?.id ?? ''
      const closed = await clerk.post(`/orders/${order_id}/cancellation`, { reason: 'Barangnya habis' })
      expect(closed.body.refunds).toMatchObject([
        { state: 'manual', amount_rupiah: 500, may: { withdraw: false } },
        { state: 'manual', amount_rupiah: amount - 500 },
      ])
      const again = await step(clerk, order_id, { refund_id, step: 'withdrawn' })
      expect([again.status, again.body.code]).toEqual([409, 'conflict'])
    })

    it('while all of the money is on its way back by hand, nothing is sent', async () => {
      const { order_id, clerk, line_id, line, delivery } = await sold('bca_va')
      const wish = { amount_by_line: { [line_id]: line.paid_rupiah }, delivery_rupiah: delivery.left_rupiah }
      const asked = await refund(clerk, order_id, wish)
      const [parcel] = await stack.sql<{ id: string }>('select id from parcel where order_id = $1', [
        order_id,
      ])
      expect((await clerk.post(`/parcels/${parcel?.id}/packed`, {})).body.code).toBe('money_going_back')
      await step(clerk, order_id, { refund_id: asked.body.refunds[0]?.id, step: 'withdrawn' })
      expect((await clerk.post(`/parcels/${parcel?.id}/packed`, {})).status).toBe(200)
    })

    it('two eyes are not four because they have let each other in', async () => {
      const { order_id, clerk, sender, line_id } = await sold('bca_va')
      const asked = await refund(clerk, order_id, { amount_by_line: { [line_id]: 500 } })
      const refund_id = asked.body.refunds[0]?.id ?? ''
      const account = { bank: 'BRI', number: '1234 5678 9012', holder: 'Siti Aminah (contoh)' }
      await step(clerk, order_id, { refund_id, step: 'account', ...account })
      await claim(clerk, order_id, refund_id, 'TRX-2')
      const second = await clerkOf(stack, sender, 'manager')
      const third = await clerkOf(stack, sender, 'manager')
      const letIn = (who: string, by: string, days: number) =>
        stack.sql(
          `insert into invitation (id, member_id, token_hash, expires_at, created_by, used_at)
         values ($1, $2, $1, now(), $3, now() - make_interval(days => $4))`,
          [`inv-${who}-${by}-${days}`, who, by, days],
        )
      const forget = () =>
        stack.sql('delete from invitation where member_id = any($1)', [[second.id, clerk.id]])
      const confirm = () => step(second, order_id, { refund_id, step: 'confirmed' })
      await letIn(second.id, clerk.id, 1)
      expect((await confirm()).body.code).toBe('four_eyes')
      await forget()
      for (const { id } of [clerk, second]) await letIn(id, third.id, 1)
      expect((await confirm()).body.code).toBe('four_eyes')
      await forget()
      await letIn(second.id, clerk.id, 8)
      for (const { id } of [clerk, second]) await letIn(id, 'user_operator', 1)
      expect((await confirm()).body.refunds).toMatchObject([{ state: 'done' }])
    })

    it('what the comparison has found is not closed by who may be the reason for it', async () => {
      const { order_id, clerk, session_id } = await sold()
      const raise = async (key: string) => {
        const task_id = `ptask-${key}-${order_id}`
        await stack.sql(
          `insert into payment_task (id, idempotency_key, kind, order_id, payment_session_id, words)
         values ($1, $2, 'booked_not_paid', $3, $4, '{}')`,
          [task_id, `${key}:${session_id}`, order_id, session_id],
        )
        return task_id
      }
      const close = async (task_id: string) =>
        clerk.post(`/orders/${order_id}/payment-decisions`, { task_id, decision: 'Sudah beres' })
      expect((await close(await raise('difference'))).status).toBe(404)
      expect((await close(await raise('other'))).status).toBe(200)
      const { body } = await clerk.get<PaymentStory>(`/orders/${order_id}/payment-story`)
      expect(body.moments.map(({ what }) => what)).toContain('task_closed')
    })

    it('the story of a payment tells everything but what is nobody’s business', async () => {
      const { order_id, clerk, line_id } = await sold()
      await refund(clerk, order_id, { amount_by_line: { [line_id]: 100 } })
      const { body } = await clerk.get<PaymentStory>(`/orders/${order_id}/payment-story`)
      const kinds = body.moments.map(({ kind, what }) => `${kind} ${what}`)
      expect(kinds).toEqual(
        expect.arrayContaining([
          'decided accept',
          'person refund_asked',
          'asked refund',
          'answered refund',
          'refund desk',
        ]),
      )
      expect(kinds.indexOf('decided accept')).toBeLessThan(kinds.indexOf('person refund_asked'))
      const told = body.moments.flatMap(({ message }) => message ?? [])
      expect(told).toContainEqual(expect.objectContaining({ is_signed: true, verdict: 'accept' }))
      expect(JSON.stringify(body)).not.toMatch(/[0-9a-f]{128}/)
    })

    it('and nobody can make it so long that its end is not seen', async () => {
      const { order_id, clerk, line_id, session_id } = await sold()
      await stack.sql(
        `insert into payment_event (id, order_id, payment_session_id, kind, what, detail, happened_at)
       select 'payev' || n || $1, $1, $2, 'decided', 'choose', '{}', now() - interval '1 day' from generate_series(1, 450) n`,
        [order_id, session_id],
      )
      await refund(clerk, order_id, { amount_by_line: { [line_id]: 100 } })
      await stack.sql(
        `insert into gateway_notification (id, gateway, order_ref, raw_body, signature_ok, attempts, state, verdict, received_at)
       select 'gnot' || n || $1, 'midtrans', $1, '{}', false, 0, 'refused', 'forged', now() from generate_series(1, 450) n`,
        [session_id],
      )
      const { body } = await clerk.get<PaymentStory>(`/orders/${order_id}/payment-story`)
      const kinds = body.moments.map(({ kind, what }) => `${kind} ${what}`)
      expect(kinds).toEqual(expect.arrayContaining(['decided accept', 'person refund_asked']))
      expect(body.moments.filter(({ message }) => message?.is_signed === false)).toHaveLength(20)
    })
  })
}
