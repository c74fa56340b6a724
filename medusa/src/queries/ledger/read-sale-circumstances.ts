import type { Sql } from '../../modules/ledger/sql'

/** When, where and how an order was paid: at a stand, or through a gateway. Money that came too late for it has not paid it. */
export type SaleCircumstances = {
  order_id: string
  sold_at: Date | null
  booth_id: string | null
  booth_name: string | null
  exhibition_id: string | null
  shift_id: string | null
  captured_at: Date | null
  provider_id: string | null
  /** Where it was paid at an organisation's desk: to whom, and how. */
  desk: { kind: 'pickup' | 'transfer'; organisation: { id: string; name: string } } | null
}

export function readSaleCircumstances(sql: Sql, orderIds: readonly string[]): Promise<SaleCircumstances[]> {
  return sql<SaleCircumstances>(
    `select o.id as order_id, s.sold_at, s.booth_id, b.name as booth_name, b.exhibition_id, s.shift_id,
            paid.captured_at, paid.provider_id, paid.desk
       from "order" o
       left join booth_sale s on s.order_id = o.id
       left join booth b on b.id = s.booth_id
       left join lateral (
         select p.captured_at, p.provider_id,
                (select json_build_object('kind', d.kind, 'organisation', json_build_object('id', g.id, 'name', g.name))
                   from desk_payment d join organisation g on g.id = d.organisation_id
                  where d.payment_session_id = p.payment_session_id) as desk
           from order_payment_collection c
           join payment p on p.payment_collection_id = c.payment_collection_id and p.deleted_at is null
           left join checkout k on k.order_id = o.id
          where c.order_id = o.id and c.deleted_at is null and p.captured_at is not null
          order by k.payment_session_id is not distinct from p.payment_session_id desc, p.captured_at limit 1) paid on true
      where o.id = any($1)`,
    [orderIds],
  )
}
