import { describe, expect, it } from 'vitest'
import type { ManageOrderView } from '#contracts/parcel'
import { booksOf } from '../checkout/books.ts'
import { clerkOf, refundsAt, sendersOf } from '../checkout/desk.ts'
import {
  pay,
  refundThere,
  resetSimulator,
  setSimulator,
  setTruth,
  transactionsAt,
} from '../checkout/gateway-desk.ts'
import {
  stack,
  order,
  paidOrder,
  refundsOf,
  loseRefund,
  tryAgain,
  tasksOf,
  until,
  inOrder,
} from './ground.ts'

/** Money that goes back without the desk’s asking, and cards that a person has to judge. */
export function goingBackCases(): void {
  /** What the team is told of money that went back without its asking. */
  const TASK_OF: Record<string, string> = {
    refund: 'refund_elsewhere',
    deny: 'bank_reversal',
    chargeback: 'chargeback',
  }

  describe('money that goes back', () => {
    it.each(['refund', 'deny', 'chargeback'])(
      '%s after settlement undoes the order and its ledger',
      async (status) => {
        const made = await order()
        await pay(made.redirect_url)
        await until(made.token, 'paid')
        await setTruth(stack, made.session_id, { status, notify: true })
        await until(made.token, 'refunded')
        const { order_id } = await booksOf(stack, made.token)
        expect(await tasksOf(order_id)).toEqual([TASK_OF[status]])
        expect(await booksOf(stack, made.token)).toMatchObject({
          status: 'cancelled',
          refunded: made.amount,
          clearing: 0,
          reserved: 0,
        })
        expect(await inOrder(made.token)).toEqual([])
      },
    )

    it('parts that somebody gives back at the gateway are booked one by one, and the last closes the order', async () => {
      const made = await paidOrder()
      const { order_id } = await booksOf(stack, made.token)
      const part = Math.floor(made.amount / 4)
      const give = async (refund_key: string, amount: number, refunded: number) => {
        await refundThere(stack, made.session_id, { refund_key, amount })
        await expect
          .poll(async () => (await booksOf(stack, made.token)).refunded, { timeout: 30_000 })
          .toBe(refunded)
      }
      await give('dasbor-1', part, part)
      expect(await booksOf(stack, made.token)).toMatchObject({ status: 'paid', clearing: made.amount - part })
      // The same amount again is another refund.
      await give('dasbor-2', part, 2 * part)
      expect(await booksOf(stack, made.token)).toMatchObject({
        status: 'paid',
        clearing: made.amount - 2 * part,
      })
      expect(await refundsOf(order_id)).toEqual([
        { cause: 'elsewhere', state: 'done', amount_rupiah: part, gateway_key: 'dasbor-1' },
        { cause: 'elsewhere', state: 'done', amount_rupiah: part, gateway_key: 'dasbor-2' },
      ])
      expect(await tasksOf(order_id)).toEqual(['refund_elsewhere', 'refund_elsewhere'])
      await give('dasbor-3', made.amount - 2 * part, made.amount)
      await until(made.token, 'refunded')
      expect(await inOrder(made.token)).toEqual([])
    })

    it('part of it taken by the buyer’s bank: the rest stays paid, and the team is told', async () => {
      const made = await paidOrder()
      const { order_id } = await booksOf(stack, made.token)
      await setTruth(stack, made.session_id, { status: 'partial_chargeback', amount: 700, notify: true })
      await expect
        .poll(async () => (await booksOf(stack, made.token)).refunded, { timeout: 30_000 })
        .toBe(700)
      expect(await booksOf(stack, made.token)).toMatchObject({ status: 'paid', clearing: made.amount - 700 })
      expect(await refundsOf(order_id)).toMatchObject([{ cause: 'taken_back', state: 'done' }])
      expect(await tasksOf(order_id)).toEqual(['chargeback'])
      const [sender = ''] = await sendersOf(stack, order_id)
      const clerk = await clerkOf(stack, sender, 'manager')
      const needsAPerson = async () =>
        (await clerk.get<ManageOrderView>(`/orders/${order_id}`)).body.needs_person
      expect(await needsAPerson()).toBe(true)
      const task_id = (await refundsAt(clerk, order_id)).body.tasks[0]?.id
      const decision = 'Sengketanya dijawab di dasbor'
      const { body } = await clerk.post(`/orders/${order_id}/payment-decisions`, { task_id, decision })
      expect(body.tasks).toMatchObject([{ kind: 'chargeback', state: 'done', decision }])
      expect(await needsAPerson()).toBe(false)
    })

    it('cancelled in Medusa Admin: refunded at the gateway once, stock free, ledger reversed', async () => {
      const made = await order()
      await pay(made.redirect_url)
      await until(made.token, 'paid')
      const { order_id } = await booksOf(stack, made.token)
      await stack.sql(`update "order" set status = 'canceled', canceled_at = now() where id = $1`, [order_id])
      await until(made.token, 'refunded')
      expect(await inOrder(made.token)).toEqual([])
      const there = (await transactionsAt(stack)).find((one) => one.order_id === made.session_id)
      expect(there?.status).toBe('refund')
    })

    it('the gateway loses its answer to a refund: it is one refund all the same', async () => {
      const made = await order()
      await pay(made.redirect_url)
      await until(made.token, 'paid')
      const { order_id } = await booksOf(stack, made.token)
      await loseRefund(made.session_id)
      await stack.sql(`update "order" set status = 'canceled', canceled_at = now() where id = $1`, [order_id])
      await tryAgain(order_id)
      await until(made.token, 'refunded')
      expect(await booksOf(stack, made.token)).toMatchObject({ refunded: made.amount })
      await resetSimulator(stack)
    })
  })

  it.each(['approve', 'deny'] as const)(
    'a card that the gateway holds back waits for a person: %s',
    async (verdict) => {
      await setSimulator(stack, { challenge_cards: true })
      const made = await order()
      await pay(made.redirect_url, 'credit_card')
      const { order_id } = await booksOf(stack, made.token)
      await expect.poll(() => tasksOf(order_id), { timeout: 30_000 }).toEqual(['challenge'])
      expect(await booksOf(stack, made.token)).toMatchObject({ status: 'placed', captured: 0 })
      const [sender = ''] = await sendersOf(stack, order_id)
      const clerk = await clerkOf(stack, sender, 'treasurer')
      const task_id = (await refundsAt(clerk, order_id)).body.tasks[0]?.id
      const judged = await clerk.post(`/orders/${order_id}/card-verdict`, { task_id, verdict })
      expect(judged.body.tasks).toMatchObject([{ state: 'done', decision: verdict }])
      const isPaid = verdict === 'approve'
      expect(await booksOf(stack, made.token)).toMatchObject(
        isPaid
          ? { status: 'paid', captured: made.amount }
          : { status: 'placed', captured: 0, session_id: null },
      )
      await resetSimulator(stack)
    },
  )
}
