import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { AdminDeliveryZone, AdminDeliveryZones } from '../../contracts/delivery'

/** The whole table, as it is edited. */
export async function listZones(knex: Knex): Promise<AdminDeliveryZone[]> {
  const { rows } = await knex.raw<{ rows: AdminDeliveryZone[] }>(`
    select z.id, z.organisation_id, o.name as organisation_name, z.name, z.province_codes, z.position, coalesce((
      select json_agg(json_build_object(
        'per_kg_rupiah', r.per_kg_rupiah, 'minimum_kg', r.minimum_kg, 'eta_days_min', r.eta_days_min,
        'eta_days_max', r.eta_days_max, 'active', r.active
      ) order by r.per_kg_rupiah)
      from delivery_rate r where r.zone_id = z.id and r.deleted_at is null
    ), '[]') as rates
    from delivery_zone z left join organisation o on o.id = z.organisation_id
    where z.deleted_at is null
    order by o.name nulls first, z.position, z.name`)
  return rows
}

/** The table with the organisations that a zone may belong to. */
export async function readZoneTable(knex: Knex): Promise<AdminDeliveryZones> {
  const { rows } = await knex.raw<{ rows: AdminDeliveryZones['organisations'] }>(
    `select id, name from organisation where status = 'active' and deleted_at is null order by name`,
  )
  return { zones: await listZones(knex), organisations: rows }
}
