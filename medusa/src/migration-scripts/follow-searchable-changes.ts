import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'

type Followed = { table: string; products: string }

/** For each table that has a say in what a product is found by: the products of the rows in `changed`. */
const followed: Followed[] = [
  { table: 'product', products: 'select id from changed' },
  { table: 'product_detail', products: 'select product_id from changed' },
  { table: 'product_variant', products: 'select product_id from changed' },
  {
    table: 'product_variant_price_set',
    products: 'select v.product_id from changed join product_variant v on v.id = changed.variant_id',
  },
  {
    table: 'price',
    products: `select v.product_id from changed
      join product_variant_price_set vp on vp.price_set_id = changed.price_set_id
      join product_variant v on v.id = vp.variant_id`,
  },
  { table: 'product_sales_channel', products: 'select product_id from changed' },
  { table: 'product_category_product', products: 'select product_id from changed' },
  { table: 'maker_set', products: 'select product_id from changed' },
  {
    table: 'product_category',
    products:
      'select cp.product_id from product_category_product cp join changed on changed.id = cp.product_category_id',
  },
  {
    table: 'organisation',
    products: `select d.product_id from product_detail d where d.organisation_id in (
      with recursive branch as (
        select id from changed union select o.id from organisation o join branch on branch.id = o.parent_id
      ) select id from branch
    )`,
  },
  { table: 'member', products: madeBy('changed.id') },
  { table: 'consent', products: madeBy('changed.member_id') },
]

function madeBy(member: string): string {
  return `select t.product_id from changed
    join maker_share s on s.member_id = ${member} join maker_set t on t.id = s.maker_set_id`
}

/**
 * Whoever changes something that a product is found by, by whatever way, leaves a note of it in the same transaction.
 * The search reads the notes before it answers, so a name withdrawn is out of reach with the next request.
 * It runs after all modules' migrations because it spans their tables.
 */
export default async function followSearchableChanges({
  container,
}: {
  container: MedusaContainer
}): Promise<void> {
  const knex: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  await knex.transaction(async (sql) => {
    for (const { table, products } of followed) {
      await sql.raw(`
        create or replace function search_note_${table}() returns trigger language plpgsql as $$
        begin
          insert into search_stale (product_id) select distinct found.id from (${products}) as found (id)
            on conflict do nothing;
          return null;
        end $$`)
      for (const event of ['insert', 'update', 'delete']) {
        const rows = event === 'delete' ? 'old' : 'new'
        await sql.raw(`
          create or replace trigger search_note_${event} after ${event} on "${table}"
          referencing ${rows} table as changed
          for each statement execute function search_note_${table}()`)
      }
    }
  })
}
