import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { ParcelState } from '../../domain/parcel/advance-parcel'

export type ParcelFacts = {
  id: string
  order_id: string
  mode: 'courier' | 'pickup'
  state: ParcelState
  is_paid: boolean
  payment_session_id: string | null
  fulfillment_id: string | null
  tracking_number: string | null
  courier: string | null
  location_id: string | null
  address: Record<string, string | null>
  lines: { id: string; title: string; sku: string | null; barcode: string | null; quantity: number }[]
}

/** One parcel, locked until the transaction ends. The checkout is locked with it: nobody cancels what is being packed. */
export async function lockParcel(sql: Knex.Transaction, parcel_id: string): Promise<ParcelFacts | undefined> {
  const { rows } = await sql.raw<{ rows: ParcelFacts[] }>(
    `select p.id, p.order_id, p.mode, p.state, c.status = 'paid' as is_paid, c.payment_session_id, p.fulfillment_id, p.tracking_number, p.courier,
       g.stock_location_id as location_id,
       json_build_object('first_name', a.first_name, 'phone', a.phone, 'address_1', a.address_1, 'city', a.city,
         'postal_code', a.postal_code, 'country_code', a.country_code) as address,
       coalesce((
         select json_agg(json_build_object('id', l.id, 'title', l.title, 'sku', l.variant_sku,
           'barcode', l.variant_barcode, 'quantity', i.quantity::int) order by l.id)
         from order_item i join order_line_item l on l.id = i.item_id
         where i.order_id = o.id and i.version = o.version and i.deleted_at is null
           and l.metadata ->> 'parcel_id' = p.id
       ), '[]') as lines
     from parcel p
     join checkout c on c.order_id = p.order_id
     join "order" o on o.id = p.order_id
     join organisation g on g.id = p.organisation_id
     left join order_address a on a.id = o.shipping_address_id
     where p.id = ? and p.deleted_at is null
     for update of c, p`,
    [parcel_id],
  )
  return rows[0]
}
