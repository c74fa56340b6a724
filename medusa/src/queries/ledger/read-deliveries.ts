import type { Sql } from '../../modules/ledger/sql'

export type Delivery = {
  order_id: string
  organisation_id: string
  organisation_name: string
  amount_rupiah: number
}

/** What shoppers paid for the parcels, by the organisation that sends them. */
export function readDeliveries(sql: Sql, orderIds: readonly string[]): Promise<Delivery[]> {
  return sql<Delivery>(
    `select p.order_id, p.organisation_id, g.name as organisation_name, p.delivery_rupiah as amount_rupiah
       from parcel p join organisation g on g.id = p.organisation_id
      where p.order_id = any($1) and p.delivery_rupiah > 0 and p.deleted_at is null
      order by p.order_id, p.organisation_id`,
    [orderIds],
  )
}
