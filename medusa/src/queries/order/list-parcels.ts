import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { ManageOrderList, ManageParcelRow, ManageParcelState } from '../../contracts/parcel'
import { cashWaiting } from './cash-sql'
import { linePosition } from './order-sql'

const PAGE = 30

/** What belongs to each list. A cancelled parcel is only in "all". */
const CONDITIONS: Record<ManageParcelState, string> = {
  to_pack: "c.status = 'paid' and p.state = 'waiting'",
  packed: "c.status = 'paid' and p.state = 'packed'",
  sent: "p.state in ('handed_over', 'picked_up')",
  waiting_payment: "c.status = 'placed'",
  all: 'true',
}

/** What waits longest comes first where there is something to do; else the newest. */
const ORDERS: Record<ManageParcelState, string> = {
  to_pack: 'c.paid_at, p.id',
  packed: 'p.packed_at, p.id',
  sent: 'coalesce(p.handed_over_at, p.picked_up_at) desc, p.id',
  waiting_payment: 'o.created_at desc, p.id',
  all: 'o.created_at desc, p.id',
}

export const paymentWord = `case
  when c.status = 'paid' then 'paid'
  when c.status in ('placing', 'placed') then 'open'
  when c.paid_at is not null then 'refunded'
  else 'ended' end`

type Row = ManageParcelRow & { total: number }

export async function listParcels(
  knex: Knex,
  organisation_ids: string[],
  state: ManageParcelState,
  page: number,
): Promise<ManageOrderList> {
  const { rows } = await knex.raw<{ rows: Row[] }>(
    `select p.id as parcel_id, o.id as order_id, o.display_id as order_number, o.created_at as placed_at, c.paid_at,
       ${cashWaiting('o')} as cash_rupiah, a.first_name as buyer_name, p.mode, p.state, ${paymentWord} as payment, p.weight_gram,
       json_build_object('id', g.id, 'handle', g.handle, 'name', g.name) as organisation,
       (select coalesce(json_agg(json_build_object('title', l.title, 'quantity', i.quantity::int) order by ${linePosition}), '[]')
        from order_item i join order_line_item l on l.id = i.item_id
        where i.order_id = o.id and i.version = o.version and i.deleted_at is null
          and l.metadata ->> 'parcel_id' = p.id) as lines,
       count(*) over ()::int as total
     from parcel p
     join checkout c on c.order_id = p.order_id
     join "order" o on o.id = p.order_id
     join organisation g on g.id = p.organisation_id
     left join order_address a on a.id = o.shipping_address_id
     where p.organisation_id = any(?::text[]) and p.deleted_at is null and ${CONDITIONS[state]}
     order by ${ORDERS[state]}
     limit ? offset ?`,
    [organisation_ids, PAGE, (page - 1) * PAGE],
  )
  const total = rows[0]?.total ?? 0
  const parcels = rows.map(({ total: _total, ...row }) => row)
  return { parcels, total, page, pages: Math.max(1, Math.ceil(total / PAGE)) }
}
