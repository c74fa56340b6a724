import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import { nameWholeArea } from '../../areas/name-area'
import type { ManageOrderView, ParcelView } from '../../contracts/parcel'
import { imageIdOf } from '../catalogue/image-json'
import { cashJson } from './cash-sql'
import { paymentWord } from './list-parcels'
import { linePosition, parcelFields } from './order-sql'
import { toParcel } from './to-parcel'

type StoredParcel = ManageOrderView['parcels'][number] & {
  origin_address: string | null
  origin_area_code: string | null
}

type Row = {
  id: string
  token: string
  number: number
  placed_at: Date
  paid_at: Date | null
  payment: ManageOrderView['payment']
  buyer: ManageOrderView['buyer']
  note: string | null
  gift_note: string | null
  changed_at: Date | null
  cancel_reason: string | null
  needs_person: boolean
  cash: ManageOrderView['cash']
  street: string | null
  area_code: string | null
  postal_code: string | null
  parcels: StoredParcel[]
}

/** An order as the team packs it: only the parcels of the organisations given. Undefined when none of it is theirs. */
export async function readManageOrder(
  knex: Knex,
  order_id: string,
  organisation_ids: string[],
): Promise<ManageOrderView | undefined> {
  const { rows } = await knex.raw<{ rows: Row[] }>(
    `select o.id, c.order_token as token, o.display_id as number, o.created_at as placed_at, c.paid_at, ${paymentWord} as payment,
       json_build_object('name', a.first_name, 'phone', c.contact_phone) as buyer,
       c.note, c.gift_note, c.changed_at, c.cancel_reason, ${cashJson('o')} as cash, a.address_1 as street,
       exists (select from payment_task k where k.order_id = o.id and k.state = 'open') as needs_person,
       a.metadata ->> 'area_code' as area_code, a.postal_code,
       (select json_agg(json_build_object(${parcelFields}, 'lines', ${linesOfParcel}) order by p.created_at, p.id)
        from parcel p join organisation g on g.id = p.organisation_id
        where p.order_id = o.id and p.organisation_id = any(:organisation_ids::text[]) and p.deleted_at is null) as parcels
     from checkout c
     join "order" o on o.id = c.order_id
     left join order_address a on a.id = o.shipping_address_id
     where o.id = :order_id`,
    { order_id, organisation_ids },
  )
  const [row] = rows
  return row?.parcels ? toView(row) : undefined
}

const linesOfParcel = `(
  select coalesce(json_agg(json_build_object(
    'id', l.id, 'title', l.title, 'sku', l.variant_sku, 'quantity', i.quantity::int,
    'unit_price_rupiah', l.unit_price::bigint, 'total_rupiah', (l.unit_price * i.quantity)::bigint,
    'image_id', nullif(${imageIdOf('l.thumbnail')}, '')) order by ${linePosition}), '[]')
  from order_item i join order_line_item l on l.id = i.item_id
  where i.order_id = o.id and i.version = o.version and i.deleted_at is null and l.metadata ->> 'parcel_id' = p.id
)`

function toView({ street, area_code, postal_code, parcels, ...row }: Row): ManageOrderView {
  return {
    ...row,
    placed_at: row.placed_at.toISOString(),
    paid_at: row.paid_at?.toISOString() ?? null,
    changed_at: row.changed_at?.toISOString() ?? null,
    address: street === null ? null : { street, area_name: nameWholeArea(area_code) ?? '', postal_code },
    parcels: parcels.map(toParcel),
  }
}

/** One parcel as it stands now. */
export async function readParcelView(
  knex: Knex,
  order_id: string,
  parcel_id: string,
  organisation_ids: string[],
): Promise<ParcelView | undefined> {
  const order = await readManageOrder(knex, order_id, organisation_ids)
  return order?.parcels.find((parcel) => parcel.id === parcel_id)
}
