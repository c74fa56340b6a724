import { createHash } from 'node:crypto'
import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import { generateEntityId } from '@medusajs/framework/utils'
import type { BoothSaleBody } from '../../contracts/booth'
import { canonicalSale } from '../../domain/booth/canonical-sale'
import { ok, refuse, type Result } from '../../domain/failure'

export type StoredSale = { id: string; order_id: string; state: 'received' | 'recorded'; fresh: boolean }

const hashOf = (sale: BoothSaleBody) => createHash('sha256').update(canonicalSale(sale)).digest('hex')

/**
 * Writes the sale down before anything is done with it, with the order id it will get. A repeated delivery
 * finds the first one; the same id with other content is an error of its own.
 */
export async function storeSale(
  knex: Knex,
  sale: BoothSaleBody,
  change_rupiah: number,
  member_id: string,
): Promise<Result<StoredSale>> {
  const content_hash = hashOf(sale)
  const inserted = await knex.raw<{ rows: { id: string }[] }>(
    `insert into booth_sale (id, content_hash, booth_id, shift_id, member_id, device_id, sold_at,
                             total_rupiah, cash_received_rupiah, change_rupiah, lines, order_id)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing returning id`,
    [
      sale.id,
      content_hash,
      sale.booth_id,
      sale.shift_id,
      member_id,
      sale.device_id,
      sale.sold_at,
      sale.total_rupiah,
      sale.cash_received_rupiah,
      change_rupiah,
      JSON.stringify(sale.lines),
      generateEntityId(undefined, 'order'),
    ],
  )
  const stored = await knex<{ content_hash: string; order_id: string; state: StoredSale['state'] }>(
    'booth_sale',
  )
    .where({ id: sale.id })
    .first('content_hash', 'order_id', 'state')
  if (!stored) throw new Error(`booth sale ${sale.id} vanished after it was stored`)
  if (stored.content_hash !== content_hash)
    return refuse(
      'sale_id_reused',
      'Nomor penjualan ini sudah dipakai untuk isi yang lain. Simpan catatannya dan hubungi pengurus.',
    )
  return ok({ id: sale.id, order_id: stored.order_id, state: stored.state, fresh: inserted.rows.length > 0 })
}
