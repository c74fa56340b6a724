import { describe, expect, it } from 'vitest'
import type { OrderView } from '#contracts/order'
import type { Stack } from '../../harness/stack.ts'
import { booksOf, faultsOf, stockOf } from './books.ts'
import { VILLAGE, ask, look, placed } from './buyer.ts'
import { fillIn, transactionsAt } from './gateway-desk.ts'

type Refused = { code: string; message: string; field?: string }
type PaidOrder = { token: string; parcel_id: string; order_id: string }

export type House = {
  stack: Stack
  variant: string
  paidOrder: () => Promise<PaidOrder>
  pack: (parcel_id: string) => Promise<{ status: number; body: { code?: string } }>
}

const PHONE = '081234567890'
/** Jayapura: another zone than the village that everybody here lives in. */
const FAR_AWAY = '91.71.01.1001'
const REASON = 'Salah pilih barang'
const contact = { name: 'Siti Aminah (contoh)', phone: PHONE }
const street = 'Jalan Kenanga 9 RT 3 RW 2'

/** What the buyer may do with her order until it is packed. */
export function changeCases(houseOf: () => House): void {
  const cancel = (token: string, body: object = { phone: PHONE, reason: REASON }) =>
    ask<OrderView & Refused>(houseOf().stack, `/shop/orders/${token}/cancellation`, body)
  const change = (token: string, body: object) =>
    ask<OrderView & Refused>(houseOf().stack, `/shop/orders/${token}/delivery`, {
      phone: PHONE,
      contact,
      ...body,
    })

  describe('cancelling by the buyer', () => {
    it('unpaid: the gateway takes no more money, the stock is free', async () => {
      const { stack, variant } = houseOf()
      const before = await stockOf(stack, variant)
      const made = await placed(stack, { [variant]: 1 })
      const { session_id } = await booksOf(stack, made.token)
      await fillIn(made.redirect_url ?? '', { method: 'qris' })
      const cancelled = await cancel(made.token)
      expect(cancelled.body).toMatchObject({
        state: 'cancelled',
        cancel_reason: REASON,
        is_changeable: false,
      })
      expect((await stockOf(stack, variant)).reserved).toBe(before.reserved)
      expect(await transactionsAt(stack)).toContainEqual(
        expect.objectContaining({ order_id: session_id, status: 'cancel' }),
      )
      expect(faultsOf(await booksOf(stack, made.token))).toEqual([])
    })

    it('paid: the money goes back, the ledger with it, and a second click changes nothing', async () => {
      const { stack } = houseOf()
      const { token } = await paidOrder()
      const [first, second] = await Promise.all([cancel(token), cancel(token)])
      expect([first.status, second.status]).toEqual([200, 200])
      await expect.poll(async () => (await look(stack, token)).state, { timeout: 30_000 }).toBe('refunded')
      const books = await booksOf(stack, token)
      expect(faultsOf(books)).toEqual([])
      expect(books.refunded).toBe(books.amount)
    })

    it('needs the number of the order, and an address that was passed on is not enough', async () => {
      const { token } = await paidOrder()
      const refused = await cancel(token, { phone: '081299990000', reason: REASON })
      expect([refused.status, refused.body.code]).toEqual([422, 'wrong_phone'])
      expect((await cancel(token, { phone: PHONE, reason: ' ' })).status).toBe(400)
      expect((await look(houseOf().stack, token)).state).toBe('paid')
    })

    it('the number is not found by trying for days', async () => {
      const { stack, variant } = houseOf()
      const { token } = await placed(stack, { [variant]: 1 })
      const tries: number[] = []
      for (let hour = 0; hour < 4; hour += 1) {
        for (let round = 0; round < 12; round += 1)
          tries.push((await cancel(token, { phone: `0812999${1000 + tries.length}`, reason: REASON })).status)
        await stack.sql("delete from rate_limit where key like 'order-change:%'")
      }
      expect(tries.filter((status) => status === 422)).toHaveLength(30)
      expect((await cancel(token)).status).toBe(429)
    })

    it('packed: refused with a reason', async () => {
      const { pack } = houseOf()
      const { token, parcel_id } = await paidOrder()
      expect((await pack(parcel_id)).status).toBe(200)
      const refused = await cancel(token)
      expect([refused.status, refused.body.code]).toEqual([409, 'already_packed'])
      expect((await change(token, { address: { area_code: VILLAGE, street } })).body.code).toBe(
        'already_packed',
      )
    })

    it('of packing and cancelling at once one is first, and the books agree with it', async () => {
      const { stack, pack } = houseOf()
      for (let round = 0; round < 4; round += 1) {
        const { token, parcel_id } = await paidOrder()
        const [packed, cancelled] = await Promise.all([pack(parcel_id), cancel(token)])
        expect([packed.status, cancelled.status].filter((status) => status === 200)).toHaveLength(1)
        const { parcels } = await look(stack, token)
        expect(parcels[0]?.state).toBe(packed.status === 200 ? 'packed' : 'cancelled')
        expect((await booksOf(stack, token)).status).toBe(packed.status === 200 ? 'paid' : 'cancelled')
      }
    })
  })

  describe('changing by the buyer', () => {
    it('another street, name and note in the same place, unpaid or paid', async () => {
      const { stack, variant } = houseOf()
      const unpaid = (await placed(stack, { [variant]: 1 })).token
      for (const token of [unpaid, (await paidOrder()).token]) {
        const before = await look(stack, token)
        const changed = await change(token, {
          contact: { name: 'Ibu Tujuh', phone: PHONE },
          address: { area_code: VILLAGE, street, postal_code: '50241' },
          note: 'Titip di pos ronda',
        })
        expect(changed.status).toBe(200)
        expect(changed.body).toMatchObject({
          contact: { name: 'Ibu Tujuh' },
          address: { street, postal_code: '50241' },
          note: 'Titip di pos ronda',
          totals: before.totals,
        })
      }
    })

    it('where the courier costs something else, both charges are said', async () => {
      const { token } = await paidOrder()
      const refused = await change(token, { address: { area_code: FAR_AWAY, street } })
      expect([refused.status, refused.body.code]).toEqual([422, 'other_charge'])
      expect(refused.body.message).toMatch(/Rp.+Rp/)
      expect((await change(token, { address: { area_code: '99.99.99.9999', street } })).status).toBe(400)
      expect((await change(token, {})).body.code).toBe('address_needed')
    })

    it('the new number is the one to find it by', async () => {
      const { stack } = houseOf()
      const { token } = await paidOrder()
      await change(token, {
        contact: { ...contact, phone: '081377776666' },
        address: { area_code: VILLAGE, street },
      })
      const { number } = await look(stack, token)
      const found = await ask<{ token: string }>(stack, '/shop/order-lookups', {
        number: String(number),
        phone: '0813-7777-6666',
      })
      expect(found.body.token).toBe(token)
    })
  })

  function paidOrder(): Promise<PaidOrder> {
    return houseOf().paidOrder()
  }
}
