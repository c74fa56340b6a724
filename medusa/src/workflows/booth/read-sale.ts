import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { BoothSaleBody, BoothSaleFlag } from '../../contracts/booth'

export type SaleRow = {
  id: string
  order_id: string
  state: 'received' | 'recorded'
  booth_id: string
  shift_id: string
  exhibition_id: string
  organisation_id: string
  stock_location_id: string | null
  sold_at: Date
  received_at: Date
  total_rupiah: number
  lines: BoothSaleBody['lines']
  flags: BoothSaleFlag[]
}

/** A stored sale with the booth and exhibition it was made at. */
export async function readSale(knex: Knex, id: string): Promise<SaleRow> {
  const { rows } = await knex.raw<{ rows: SaleRow[] }>(
    `select s.id, s.order_id, s.state, s.booth_id, s.shift_id, s.sold_at, s.received_at, s.total_rupiah, s.lines, s.flags,
            b.exhibition_id, b.organisation_id, b.stock_location_id
       from booth_sale s join booth b on b.id = s.booth_id where s.id = ?`,
    [id],
  )
  const sale = rows[0]
  if (!sale) throw new Error(`no booth sale ${id}`)
  return sale
}
