import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import { nameAddress } from '../../areas/name-address'
import { nameWholeArea } from '../../areas/name-area'
import type { PaperLine, PaperOrder, PaperParcel } from '../../papers/paper-order'
import { linePosition, paidOf } from './order-sql'
import { receivedByTransfer } from './transfer-sql'

type StoredParcel = Omit<PaperParcel, 'sender_address'> & { address: string | null; area_code: string | null }

type Row = Omit<PaperOrder, 'address' | 'parcels' | 'totals' | 'is_paid'> & {
  status: string
  street: string | null
  area_code: string | null
  postal_code: string | null
  parcels: StoredParcel[]
  goods_rupiah: number
  delivery_rupiah: number
}

/** An order as its papers tell it, in full: for its buyer by her secret address, or for who packs it. */
export async function readPaperOrder(knex: Knex, order_id: string): Promise<PaperOrder | undefined> {
  const { rows } = await knex.raw<{ rows: Row[] }>(
    `select o.display_id as number, o.created_at as placed_at, c.paid_at, c.status, paid.method, c.invoice, c.gift_note,
       c.discounts, ${receivedByTransfer('c')} as received_rupiah, json_build_object('name', a.first_name, 'phone', c.contact_phone) as buyer,
       a.address_1 as street, a.metadata ->> 'area_code' as area_code, a.postal_code,
       (select coalesce(sum(l.unit_price * i.quantity), 0)::float8 from order_item i
        join order_line_item l on l.id = i.item_id
        where i.order_id = o.id and i.version = o.version and i.deleted_at is null) as goods_rupiah,
       (select coalesce(sum(m.amount), 0)::float8 from order_shipping s
        join order_shipping_method m on m.id = s.shipping_method_id
        where s.order_id = o.id and s.version = o.version and s.deleted_at is null) as delivery_rupiah,
       coalesce((
         select json_agg(json_build_object('parcel_id', l.metadata ->> 'parcel_id', 'title', l.title,
           'sku', l.variant_sku, 'quantity', i.quantity::int, 'unit_price_rupiah', l.unit_price::bigint,
           'seller', coalesce(g.name, '')) order by ${linePosition})
         from order_item i join order_line_item l on l.id = i.item_id
         left join organisation g on g.id = l.metadata ->> 'organisation_id'
         where i.order_id = o.id and i.version = o.version and i.deleted_at is null), '[]') as lines,
       coalesce((
         select json_agg(json_build_object('id', p.id, 'mode', p.mode, 'sender', g.name, 'address', g.address,
           'area_code', g.area_code) order by p.created_at, p.id)
         from parcel p join organisation g on g.id = p.organisation_id
         where p.order_id = o.id and p.deleted_at is null), '[]') as parcels
     from checkout c
     join "order" o on o.id = c.order_id
     left join order_address a on a.id = o.shipping_address_id
     cross join lateral ${paidOf('c')} paid
     where c.order_id = ?`,
    [order_id],
  )
  const [row] = rows
  return row && toPaperOrder(row)
}

function toPaperOrder(row: Row): PaperOrder {
  const { street, area_code, postal_code, status, goods_rupiah, delivery_rupiah, parcels, ...order } = row
  const place = [street, nameWholeArea(area_code), postal_code].filter(Boolean).join(', ')
  const discount = order.discounts.reduce((sum, { amount_rupiah }) => sum + amount_rupiah, 0)
  const lines: PaperLine[] = order.lines
  return {
    ...order,
    lines,
    is_paid: status === 'paid',
    address: place === '' ? null : place,
    parcels: parcels.map(({ address, area_code: area, ...parcel }) => ({
      ...parcel,
      sender_address: nameAddress(address, area) ?? null,
    })),
    totals: { goods_rupiah, delivery_rupiah, total_rupiah: goods_rupiah + delivery_rupiah - discount },
  }
}
