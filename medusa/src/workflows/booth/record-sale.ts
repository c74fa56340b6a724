import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys, Modules } from '@medusajs/framework/utils'
import type { BoothSaleFlag } from '../../contracts/booth'
import { saleInstant } from '../../domain/booth/sale-instant'
import { readBoothVariants } from '../../queries/booth/booth-variants'
import { attributeOrder } from '../attribution/attribute-order'
import { ensureCashPayment } from './ensure-cash-payment'
import { ensureOrder } from './ensure-order'
import { readSale } from './read-sale'
import { takeStock } from './take-stock'

const lockSeconds = 30

type Done = { display_id: number; stock_taken_at: Date | null; flags: BoothSaleFlag[] }

/**
 * Turns a stored sale into order, payment, stock movement and ledger posting. Every step is idempotent and the
 * whole runs under a database lock, so it may be repeated by a retry, another process or the job after a crash.
 */
export async function recordSale(
  container: MedusaContainer,
  saleId: string,
): Promise<{ order_number: number; stock_taken_at: string; flags: BoothSaleFlag[] }> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  await container.resolve(Modules.LOCKING).execute(
    `booth-sale:${saleId}`,
    async () => {
      const sale = await readSale(knex, saleId)
      if (sale.state === 'recorded') return
      const variants = await readBoothVariants(
        knex,
        sale,
        sale.lines.map((line) => line.variant_id),
      )
      await ensureOrder(container, sale, variants)
      await takeStock(knex, sale, variants)
      await ensureCashPayment(container, sale.order_id, sale.total_rupiah)
      const attributed = await attributeOrder(container, {
        order_id: sale.order_id,
        sale_at: saleInstant(sale.sold_at, sale.received_at),
        channel: 'stand',
        exhibition_id: sale.exhibition_id,
        booth_id: sale.booth_id,
        shift_id: sale.shift_id,
      })
      if (attributed.ok)
        await knex('booth_sale')
          .where({ id: saleId })
          .update({ state: 'recorded', recorded_at: knex.fn.now() })
      // The sale itself is safe; the job tries again until the makers are known.
      else logger.error(`booth sale ${saleId} is not attributed yet: ${attributed.failure.message}`)
    },
    { timeout: lockSeconds },
  )
  const done = await knex<Done>('booth_sale')
    .join('order', 'order.id', 'booth_sale.order_id')
    .where('booth_sale.id', saleId)
    .first<Done | undefined>('order.display_id', 'booth_sale.stock_taken_at', 'booth_sale.flags')
  if (!done?.stock_taken_at) throw new Error(`booth sale ${saleId} has no order after it was recorded`)
  const { display_id, stock_taken_at, flags } = done
  return { order_number: display_id, stock_taken_at: stock_taken_at.toISOString(), flags }
}
