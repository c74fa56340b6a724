import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import { countAgain } from '../promotion/count-again'
import { type Used, countUsage, giveUsageBack } from '../promotion/count-usage'
import { type StockWish, takeStock } from './take-stock'

/**
 * An order that had expired lives again because its money has come, if its stock can be reserved once more: with the discount that it
 * was paid with. False when it cannot.
 */
export async function reopenOrder(sql: Knex.Transaction, order_id: string): Promise<boolean> {
  const discounts = await readDiscounts(sql, order_id)
  await countUsage(sql, discounts, { isGranted: true })
  return takeUp(sql, order_id, discounts)
}

/** The same for an order that is only to be paid: its discounts must still be to be had. */
export async function reopenUnpaid(
  sql: Knex.Transaction,
  order_id: string,
): Promise<'reopened' | 'stock_gone' | 'promotion_gone'> {
  const discounts = await readDiscounts(sql, order_id)
  if (!(await countAgain(sql, discounts))) return 'promotion_gone'
  return (await takeUp(sql, order_id, discounts)) ? 'reopened' : 'stock_gone'
}

async function readDiscounts(sql: Knex.Transaction, order_id: string): Promise<Used[]> {
  const [checkout] = await sql('checkout').where({ order_id }).select<{ discounts: Used[] }[]>('discounts')
  return checkout?.discounts ?? []
}

/** Promotions are counted before: their locks are taken before those of the stock. */
async function takeUp(sql: Knex.Transaction, order_id: string, discounts: Used[]): Promise<boolean> {
  const { rows } = await sql.raw<{ rows: StockWish[] }>(
    `select distinct on (r.line_item_id, r.inventory_item_id)
       r.line_item_id, r.inventory_item_id, r.location_id, r.quantity::float8 as quantity, r.allow_backorder
     from reservation_item r join order_item i on i.item_id = r.line_item_id
     where i.order_id = ? and r.deleted_at is not null
     order by r.line_item_id, r.inventory_item_id, r.created_at desc`,
    [order_id],
  )
  if (!(await takeStock(sql, rows))) {
    await giveUsageBack(sql, discounts)
    return false
  }
  await sql('order').where({ id: order_id }).update({
    status: 'pending',
    canceled_at: null,
    updated_at: sql.fn.now(),
  })
  await sql('parcel')
    .where({ order_id, state: 'cancelled' })
    .update({ state: 'waiting', updated_at: sql.fn.now() })
  return true
}
