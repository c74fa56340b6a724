import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { BoothSaleBody, SendSalesAnswer } from '#contracts/booth'
import { addPiece } from '#domain/booth/basket'
import { changeBasket, readBasket } from '../store/basket.idb'
import { openBoothDatabase, type BoothDatabase } from '../store/booth-db.idb'
import { completeSale } from '../store/complete-sale.idb'
import { openShift } from '../store/shift.idb'
import { sendSales, type BoothServer } from './send-sales.idb'

let databases = 0
const fresh = () => openBoothDatabase(`stan-test-${(databases += 1)}`)
const kopi = { variant_id: 'v1', title: 'Kopi', unit_price_rupiah: 20_000, quantity: 1 }
const taken_at = '2026-11-21T10:00:00.000Z'

async function sell(database: BoothDatabase, pieces = 1) {
  const shift =
    (await database.getAll('shift'))[0] ??
    (await openShift(database, { booth_id: 'bth_1', device_id: 'dev1', opening_float_rupiah: 50_000 }))
  const basket = await changeBasket(database, () => [{ ...kopi, quantity: pieces }])
  const till = { booth_id: 'bth_1', shift_id: shift.id, device_id: 'dev1' }
  return { basket, till, sale: await completeSale(database, basket.id, pieces * 20_000, till) }
}

/** What befalls one call: the work is done or not, the answer arrives or not, or each sale is put off. */
type Fate = 'fine' | 'answer_lost' | 'unreachable' | 'put_off' | 'login_needed'

function flakyServer(fates: Fate[]) {
  const sales = new Map<string, BoothSaleBody>()
  const shifts = new Set<string>()
  const server: BoothServer = {
    openShift: async (shift) => {
      const fate = fates.shift() ?? 'fine'
      if (fate === 'unreachable') return 'offline'
      if (fate === 'login_needed') return 'login_needed'
      shifts.add(shift.id)
      return fate === 'answer_lost' ? 'offline' : 'kept'
    },
    sendSales: async (sent): Promise<SendSalesAnswer | 'offline' | 'login_needed'> => {
      const fate = fates.shift() ?? 'fine'
      if (fate === 'unreachable') return 'offline'
      if (fate === 'login_needed') return 'login_needed'
      if (fate === 'put_off')
        return { results: sent.map(({ id }) => ({ id, status: 'try_again', code: 'x', message: 'x' })) }
      const results = sent.map((sale) => {
        const status: 'replayed' | 'recorded' = sales.has(sale.id) ? 'replayed' : 'recorded'
        expect(shifts.has(sale.shift_id)).toBe(true)
        sales.set(sale.id, sale)
        return { id: sale.id, status, order_number: 1, stock_taken_at: taken_at, flags: [] }
      })
      return fate === 'answer_lost' ? 'offline' : { results }
    },
  }
  return { server, sales }
}

it('has every sale at the server exactly once in the end, whatever befalls the calls', async () => {
  const fate = fc.constantFrom<Fate>('fine', 'answer_lost', 'unreachable', 'put_off', 'login_needed')
  await fc.assert(
    fc.asyncProperty(
      fc.array(fate, { maxLength: 8 }),
      fc.integer({ min: 1, max: 5 }),
      async (fates, count) => {
        const database = await fresh()
        const { server, sales } = flakyServer([...fates])
        const sold: string[] = []
        for (let n = 1; n <= count; n += 1) {
          sold.push((await sell(database, n)).sale.id)
          await sendSales(database, server)
        }
        while ((await database.countFromIndex('sale', 'state', 'unsent')) > 0)
          await sendSales(database, server)
        expect([...sales.keys()].sort()).toEqual([...sold].sort())
        expect(await database.countFromIndex('sale', 'state', 'sent')).toBe(count)
      },
    ),
    { numRuns: 60 },
  )
})

it('sells a basket once however often pay is tapped, and starts the next with a new id', async () => {
  const database = await fresh()
  const { basket, till, sale } = await sell(database)
  const again = await Promise.all([
    completeSale(database, basket.id, 20_000, till),
    completeSale(database, basket.id, 50_000, till),
  ])
  expect(again).toEqual([sale, sale])
  expect(await database.count('sale')).toBe(1)
  const next = await readBasket(database)
  expect(next.lines).toEqual([])
  expect(next.id).not.toBe(basket.id)
})

it('keeps basket and sales untouched when the cash does not cover the basket', async () => {
  const database = await fresh()
  const basket = await changeBasket(database, () => [kopi])
  const till = { booth_id: 'bth_1', shift_id: 's', device_id: 'dev1' }
  await expect(completeSale(database, basket.id, 19_999, till)).rejects.toThrow('basket')
  expect(await database.count('sale')).toBe(0)
  expect((await readBasket(database)).lines).toEqual([kopi])
})

it('sets a refused sale aside with the reason and sends the others', async () => {
  const database = await fresh()
  const bad = (await sell(database, 1)).sale
  const good = (await sell(database, 2)).sale
  const server: BoothServer = {
    openShift: async () => 'kept',
    sendSales: async (sent) => ({
      results: sent.map(({ id }) =>
        id === bad.id
          ? { id, status: 'refused', code: 'sale_id_reused', message: 'Hubungi pengurus.' }
          : { id, status: 'recorded', order_number: 7, stock_taken_at: taken_at, flags: [] },
      ),
    }),
  }
  expect(await sendSales(database, server)).toBe('done')
  expect(await database.get('sale', bad.id)).toMatchObject({ state: 'refused', message: 'Hubungi pengurus.' })
  expect(await database.get('sale', good.id)).toMatchObject({ state: 'sent', order_number: 7 })
})

it('counts every tap, however quick', async () => {
  const database = await fresh()
  await readBasket(database)
  const tap = () => changeBasket(database, (lines) => addPiece(lines, kopi))
  await Promise.all([tap(), tap(), tap(), tap()])
  expect((await readBasket(database)).lines).toMatchObject([{ variant_id: 'v1', quantity: 4 }])
})
