import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { BoothSummary } from '../../contracts/booth'

type Row = {
  id: string
  name: string
  organisation_id: string
  organisation_name: string
  handle: string
  exhibition_name: string
  place: string
  starts_on: string
  ends_on: string
}

/** Booths of the given organisations, the exhibition that ends last first. */
export async function listBooths(knex: Knex, organisationIds: readonly string[]): Promise<BoothSummary[]> {
  const { rows } = await knex.raw<{ rows: Row[] }>(
    `select b.id, b.name, b.organisation_id, o.name as organisation_name,
            e.handle, e.name as exhibition_name, e.place, e.starts_on, e.ends_on
       from booth b
       join exhibition e on e.id = b.exhibition_id and e.deleted_at is null
       join organisation o on o.id = b.organisation_id
      where b.deleted_at is null and b.organisation_id = any(?)
      order by e.ends_on desc, b.name`,
    [[...organisationIds]],
  )
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    exhibition: {
      handle: row.handle,
      name: row.exhibition_name,
      place: row.place,
      starts_on: row.starts_on,
      ends_on: row.ends_on,
    },
    organisation: { id: row.organisation_id, name: row.organisation_name },
  }))
}
