import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys, Modules } from '@medusajs/framework/utils'
import type { BoothVariant } from '../../queries/booth/booth-variants'
import type { SaleRow } from './read-sale'

/** The Medusa order of a stand sale, under the id that was set when the sale was stored: made once. */
export async function ensureOrder(
  container: MedusaContainer,
  sale: SaleRow,
  variants: readonly BoothVariant[],
): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  if (await knex('order').where({ id: sale.order_id }).first('id')) return
  const byId = new Map(variants.map((variant) => [variant.variant_id, variant]))
  const channel = await knex<{ id: string }>('sales_channel')
    .whereRaw("metadata->>'channel' = 'stand' and deleted_at is null")
    .first('id')
  const region = await knex<{ id: string }>('region')
    .where({ currency_code: 'idr', deleted_at: null })
    .first('id')
  await container.resolve(Modules.ORDER).createOrders({
    ...{ id: sale.order_id, status: 'completed' as const },
    currency_code: 'idr',
    region_id: region?.id,
    sales_channel_id: channel?.id,
    metadata: {
      channel: 'stand',
      booth_sale_id: sale.id,
      booth_id: sale.booth_id,
      shift_id: sale.shift_id,
      exhibition_id: sale.exhibition_id,
    },
    items: sale.lines.map((line) => {
      const variant = byId.get(line.variant_id)
      return {
        title: line.title,
        quantity: line.quantity,
        unit_price: line.unit_price_rupiah,
        is_custom_price: variant?.price_rupiah !== line.unit_price_rupiah,
        variant_id: line.variant_id,
        variant_sku: variant?.sku ?? undefined,
        product_id: variant?.product_id,
        product_title: variant?.title ?? line.title,
        product_handle: variant?.handle,
        thumbnail: variant?.thumbnail ?? undefined,
        requires_shipping: false,
        is_tax_inclusive: true,
      }
    }),
    transactions: [
      { amount: sale.total_rupiah, currency_code: 'idr', reference: 'booth_sale', reference_id: sale.id },
    ],
  })
}
