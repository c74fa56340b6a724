import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { BoothCatalogue, BoothSummary } from '../../contracts/booth'
import { readBoothVariants } from './booth-variants'

/** The image id out of an address such as `/gambar/img_01/640.webp`. */
const imageIdOf = (thumbnail: string | null): string | null =>
  thumbnail?.match(/\/gambar\/([^/]+)\//)?.[1] ?? null

/** What the device keeps to sell without a network. */
export async function readBoothCatalogue(
  knex: Knex,
  booth: BoothSummary,
  stock_location_id: string | null,
): Promise<BoothCatalogue> {
  // Before the stock is read, and by the clock that says when a sale took its pieces.
  const clock = await knex.raw<{ rows: { read_at: Date }[] }>('select now() as read_at')
  const variants = await readBoothVariants(knex, {
    organisation_id: booth.organisation.id,
    stock_location_id,
  })
  return {
    booth,
    products: variants.map((variant) => ({
      variant_id: variant.variant_id,
      product_id: variant.product_id,
      title: variant.title,
      price_rupiah: variant.price_rupiah,
      unit: variant.unit,
      category: variant.category,
      organisation_name: variant.organisation_name,
      // Pieces that lie on the table are sold as they are; only without any is it made to order.
      stock: variant.allow_backorder && variant.available <= 0 ? null : variant.available,
      image_id: imageIdOf(variant.thumbnail),
    })),
    read_at: (clock.rows[0]?.read_at ?? new Date(0)).toISOString(),
  }
}
