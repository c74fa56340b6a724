import type { Knex } from '@medusajs/framework/mikro-orm/knex'

/** Whether a product of that handle was sold here once and has been taken away for good. */
export async function wasProduct(knex: Knex, handle: string): Promise<boolean> {
  const { rows } = await knex.raw<{ rows: unknown[] }>(
    `select 1 from product where handle = ? and deleted_at is not null
     and not exists (select 1 from product p where p.handle = ? and p.deleted_at is null) limit 1`,
    [handle, handle],
  )
  return rows.length > 0
}

export async function wasOrganisation(knex: Knex, handle: string): Promise<boolean> {
  const { rows } = await knex.raw<{ rows: unknown[] }>(
    `select 1 from organisation where handle = ? and (status = 'closed' or deleted_at is not null)
     and not exists (
       select 1 from organisation o where o.handle = ? and o.status = 'active' and o.deleted_at is null
     ) limit 1`,
    [handle, handle],
  )
  return rows.length > 0
}
