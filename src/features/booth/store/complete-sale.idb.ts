import { changeDue } from '#domain/booth/change-due'
import { totalSale } from '#domain/booth/total-sale'
import type { Basket, BoothDatabase, KeptSale } from './booth-db.idb'

type Till = { booth_id: string; shift_id: string; device_id: string }

/**
 * Turns the basket into a sale, in one transaction that is on disk before this returns: the sale is stored and the
 * basket emptied, or neither. Called again for the same basket (a double tap, the back button) it answers with the
 * first sale.
 */
export async function completeSale(
  database: BoothDatabase,
  basketId: string,
  cash_received_rupiah: number,
  till: Till,
  now = new Date(),
): Promise<KeptSale> {
  const transaction = database.transaction(['sale', 'setting'], 'readwrite', { durability: 'strict' })
  const sales = transaction.objectStore('sale')
  const settings = transaction.objectStore('setting')
  const known = await sales.get(basketId)
  if (known) {
    await transaction.done
    return known
  }
  const basket = (await settings.get('basket')) as Basket | undefined
  const sequence = ((await settings.get('receipt_sequence')) as number | undefined) ?? 0
  const change_rupiah = basket ? changeDue(totalSale(basket.lines), cash_received_rupiah) : null
  if (basket?.id !== basketId || basket.lines.length === 0 || change_rupiah === null) {
    transaction.abort()
    await transaction.done.catch(() => undefined)
    throw new Error('this basket cannot be sold: it changed, is empty, or the cash does not cover it')
  }
  const sale: KeptSale = {
    id: basketId,
    ...till,
    sold_at: now.toISOString(),
    lines: basket.lines,
    total_rupiah: totalSale(basket.lines),
    cash_received_rupiah,
    change_rupiah,
    receipt_number: `${till.device_id.slice(0, 4).toUpperCase()}-${String(sequence + 1).padStart(4, '0')}`,
    state: 'unsent',
  }
  await sales.add(sale)
  await settings.put(sequence + 1, 'receipt_sequence')
  await settings.put({ id: crypto.randomUUID(), lines: [] } satisfies Basket, 'basket')
  await transaction.done
  return sale
}
