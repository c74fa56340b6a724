import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { BoothSaleBody, BoothSaleFlag } from '../../contracts/booth'
import type { BoothVariant } from '../../queries/booth/booth-variants'

type Line = BoothSaleBody['lines'][number]

/** Why a person should look at this line; the goods have left the table either way. */
function flagsOf(line: Line, variant: BoothVariant | undefined): BoothSaleFlag[] {
  if (!variant)
    return [{ kind: 'stock_short', variant_id: line.variant_id, detail: 'Barang tidak ada lagi di katalog.' }]
  const flags: BoothSaleFlag[] = []
  if (!variant.allow_backorder && variant.available < line.quantity)
    flags.push({
      kind: 'stock_short',
      variant_id: line.variant_id,
      detail: `Terjual ${line.quantity}, tercatat ${Math.max(0, variant.available)}.`,
    })
  if (variant.price_rupiah !== line.unit_price_rupiah)
    flags.push({
      kind: 'price_differs',
      variant_id: line.variant_id,
      detail: `Dijual ${line.unit_price_rupiah}, harga sekarang ${variant.price_rupiah}.`,
    })
  return flags
}

/**
 * Takes the sold pieces from the stock and notes what does not fit, both in one transaction with the mark
 * that it was done: however often it runs, pieces leave once. Stock never goes below zero.
 */
export async function takeStock(
  knex: Knex,
  sale: { id: string; lines: readonly Line[] },
  variants: readonly BoothVariant[],
): Promise<void> {
  const byId = new Map(variants.map((variant) => [variant.variant_id, variant]))
  const flags = sale.lines.flatMap((line) => flagsOf(line, byId.get(line.variant_id)))
  await knex.transaction(async (transaction) => {
    const marked = await transaction.raw<{ rows: unknown[] }>(
      `update booth_sale set stock_taken_at = now(), flags = ?, updated_at = now()
        where id = ? and stock_taken_at is null returning id`,
      [JSON.stringify(flags), sale.id],
    )
    if (marked.rows.length === 0) return
    // Locks are taken in one order, so that two sales of the same goods cannot wait for each other.
    const lines = sale.lines
      .flatMap((line) => {
        const level = byId.get(line.variant_id)?.inventory_level_id
        return level ? [{ level, quantity: line.quantity }] : []
      })
      .sort((a, b) => a.level.localeCompare(b.level))
    for (const { level, quantity } of lines)
      await transaction.raw(
        `update inventory_level
            set stocked_quantity = left_over.pieces, updated_at = now(),
                raw_stocked_quantity = jsonb_build_object('value', left_over.pieces::text, 'precision', 20)
           from (select id, greatest(0, stocked_quantity - ?) as pieces
                   from inventory_level where id = ? for update) left_over
          where inventory_level.id = left_over.id`,
        [quantity, level],
      )
  })
}
