import { describe, expect, it } from 'vitest'
import { booksOf, faultsOf, leave, stockOf } from '../checkout/books.ts'
import { ask, look, quoteOf } from '../checkout/buyer.ts'
import { fillIn, pay, setTruth, transactionsAt } from '../checkout/gateway-desk.ts'
import { stack, edamame, scarf, order, until, inOrder, expire } from './ground.ts'

/** An attempt that comes to nothing, and time that passes. */
export function againCases(): void {
  describe('failing and trying again', () => {
    it('a denied attempt leaves the order open for another', async () => {
      const made = await order()
      await fillIn(made.redirect_url, { method: 'credit_card' })
      await fillIn(made.redirect_url, { act: 'fail' })
      await expect
        .poll(async () => (await booksOf(stack, made.token)).session_id, { timeout: 30_000 })
        .not.toBe(made.session_id)
      const link = await ask<{ redirect_url: string }>(stack, `/shop/orders/${made.token}/payment`, {})
      expect(link.status).toBe(200)
      expect(link.body.redirect_url).not.toBe(made.redirect_url)
      await pay(link.body.redirect_url)
      await until(made.token, 'paid')
      expect(await inOrder(made.token)).toEqual([])
      const again = await ask<{ code: string }>(stack, `/shop/orders/${made.token}/payment`, {})
      expect([again.status, again.body.code]).toEqual([409, 'already_paid'])
    })

    it('a page that is still good is given again', async () => {
      const made = await order()
      await fillIn(made.redirect_url, { method: 'bca_va' })
      const link = await ask<{ redirect_url: string }>(stack, `/shop/orders/${made.token}/payment`, {})
      expect(link.body.redirect_url).toBe(made.redirect_url)
    })

    it('an attempt given up is paid after all, beside the new one: the second money goes back', async () => {
      const made = await order()
      await fillIn(made.redirect_url, { method: 'credit_card' })
      await fillIn(made.redirect_url, { act: 'fail' })
      await expect
        .poll(async () => (await booksOf(stack, made.token)).session_id, { timeout: 30_000 })
        .not.toBe(made.session_id)
      const link = await ask<{ redirect_url: string }>(stack, `/shop/orders/${made.token}/payment`, {})
      await pay(link.body.redirect_url)
      await until(made.token, 'paid')
      await setTruth(stack, made.session_id, { status: 'settlement', notify: true })
      await expect
        .poll(async () => (await booksOf(stack, made.token)).refunded, { timeout: 30_000 })
        .toBe(made.amount)
      const books = await booksOf(stack, made.token)
      expect(books).toMatchObject({ status: 'paid', captured: 2 * made.amount, captures: 2 })
      expect(faultsOf(books)).toEqual([])
    })
  })

  describe('time', () => {
    it('an order nobody pays is closed, its stock is free, and the gateway takes no more for it', async () => {
      const before = await stockOf(stack, edamame)
      const made = await order()
      await fillIn(made.redirect_url, { method: 'bca_va' })
      await expire(made.token)
      await until(made.token, 'expired')
      expect(await inOrder(made.token)).toEqual([])
      expect((await stockOf(stack, edamame)).reserved).toBe(before.reserved)
      const there = (await transactionsAt(stack)).find((one) => one.order_id === made.session_id)
      expect(there?.status).toBe('expire')
      const link = await ask<{ code: string }>(stack, `/shop/orders/${made.token}/payment`, {})
      expect([link.status, link.body.code]).toEqual([409, 'order_closed'])
    })

    it('paid in the last instant, unheard: not closed but paid', async () => {
      const made = await order()
      await setTruth(stack, made.session_id, { status: 'settlement' })
      await expire(made.token)
      await until(made.token, 'paid')
      expect(await inOrder(made.token)).toEqual([])
    })

    it('paid after expiry, and the goods are still there: accepted', async () => {
      const made = await order()
      await expire(made.token)
      await until(made.token, 'expired')
      await setTruth(stack, made.session_id, { status: 'settlement', notify: true })
      await until(made.token, 'paid')
      expect(await inOrder(made.token)).toEqual([])
      expect((await look(stack, made.token)).parcels[0]?.state).toBe('waiting')
    })

    it('paid after expiry, and somebody else has the goods: the money goes back', async () => {
      await leave(stack, scarf, 1)
      const sum = (await quoteOf(stack, { [scarf]: 1 })).totals.total_rupiah
      const late = await order({ [scarf]: 1 }, sum)
      await expire(late.token)
      await until(late.token, 'expired')
      const other = await order({ [scarf]: 1 }, sum)
      await setTruth(stack, late.session_id, { status: 'settlement', notify: true })
      await until(late.token, 'refunded')
      expect(await booksOf(stack, late.token)).toMatchObject({ captured: late.amount, refunded: late.amount })
      expect(await inOrder(late.token)).toEqual([])
      expect(await inOrder(other.token)).toEqual([])
      const { stocked, reserved } = await stockOf(stack, scarf)
      expect(stocked - reserved).toBe(0)
    })

    it('a method that cannot be refunded becomes a task for a person, not a refund that never was', async () => {
      await leave(stack, scarf, 2)
      const sum = (await quoteOf(stack, { [scarf]: 2 })).totals.total_rupiah
      const late = await order({ [scarf]: 2 }, sum)
      await expire(late.token)
      await until(late.token, 'expired')
      await leave(stack, scarf, 1)
      await setTruth(stack, late.session_id, { status: 'settlement', method: 'bca_va', notify: true })
      await until(late.token, 'refund_pending')
      await expect
        .poll(
          () =>
            stack.sql('select state from gateway_refund where payment_session_id = $1', [late.session_id]),
          { timeout: 30_000 },
        )
        .toEqual([{ state: 'manual' }])
      expect(await booksOf(stack, late.token)).toMatchObject({ captured: late.amount, refunded: 0 })
    })
  })
}
