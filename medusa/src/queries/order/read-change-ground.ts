import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { DeliveryZone } from '../../domain/delivery/types'
import type { CheckoutStatus } from '../../domain/payment/types'
import { organisationChain } from '../organisation/branch'

/** What has to be known to change where an order goes. */
export type ChangeGround = {
  order_id: string
  status: CheckoutStatus
  address_id: string | null
  /** Two digits; null where nothing is sent. */
  province_code: string | null
  parcels: {
    state: string
    mode: 'courier' | 'pickup'
    weight_gram: number
    /** What the courier cost when it was ordered, before any promotion. */
    charged_rupiah: number
    organisation_name: string
    /** The sender first, then what is above it. */
    origin_chain: string[]
  }[]
  zones: DeliveryZone[]
}

/** Locked until the transaction ends, as packing locks it: of both one is first, and the other sees what it did. */
export async function lockChangeGround(
  sql: Knex.Transaction,
  order_id: string,
): Promise<ChangeGround | undefined> {
  await sql.raw('select id from checkout where order_id = ? for update', [order_id])
  const { rows } = await sql.raw<{ rows: ChangeGround[] }>(
    `select c.order_id, c.status, o.shipping_address_id as address_id,
       left(a.metadata ->> 'area_code', 2) as province_code,
       coalesce((
         select json_agg(json_build_object('state', p.state, 'mode', p.mode, 'weight_gram', p.weight_gram,
           'organisation_name', g.name, 'charged_rupiah', (
             select m.amount::bigint from order_shipping s join order_shipping_method m on m.id = s.shipping_method_id
             where s.order_id = o.id and s.version = o.version and s.deleted_at is null
               and m.metadata ->> 'parcel_id' = p.id),
           'origin_chain', (select json_agg(chain.id order by chain.depth) from ${organisationChain('g.id')} chain)))
         from parcel p join organisation g on g.id = p.organisation_id
         where p.order_id = o.id and p.deleted_at is null), '[]') as parcels,
       coalesce((
         select json_agg(json_build_object('id', z.id, 'organisation_id', z.organisation_id, 'name', z.name,
           'province_codes', z.province_codes, 'position', z.position, 'rates', (
             select coalesce(json_agg(json_build_object('per_kg_rupiah', r.per_kg_rupiah, 'minimum_kg', r.minimum_kg,
               'eta_days_min', r.eta_days_min, 'eta_days_max', r.eta_days_max)), '[]')
             from delivery_rate r where r.zone_id = z.id and r.active and r.deleted_at is null)))
         from delivery_zone z where z.deleted_at is null), '[]') as zones
     from checkout c join "order" o on o.id = c.order_id
     left join order_address a on a.id = o.shipping_address_id where c.order_id = ?`,
    [order_id],
  )
  return rows[0]
}
