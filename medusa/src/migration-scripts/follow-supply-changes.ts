import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'

const left = (level: string) =>
  `(${level}.deleted_at is null and ${level}.stocked_quantity > ${level}.reserved_quantity)`

/** For each event the inventory items whose last piece went, or of which there are some again. */
const changed = [
  { event: 'insert', transitions: 'new table as after', items: 'select inventory_item_id from after' },
  {
    event: 'update',
    transitions: 'old table as before new table as after',
    items: `select after.inventory_item_id from before join after using (id) where ${left('before')} <> ${left('after')}`,
  },
  { event: 'delete', transitions: 'old table as before', items: 'select inventory_item_id from before' },
]

/** Products are also filtered by whether they are in stock; an order that leaves some is not noted. */
export default async function followSupplyChanges({
  container,
}: {
  container: MedusaContainer
}): Promise<void> {
  const knex: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  await knex.transaction(async (sql) => {
    for (const { event, transitions, items } of changed) {
      await sql.raw(`
        create or replace function search_note_supply_${event}() returns trigger language plpgsql as $$
        begin
          insert into search_stale (product_id)
            select distinct v.product_id from (${items}) as found (item_id)
            join product_variant_inventory_item vi on vi.inventory_item_id = found.item_id
            join product_variant v on v.id = vi.variant_id
            on conflict do nothing;
          return null;
        end $$`)
      await sql.raw(`
        create or replace trigger search_note_supply_${event} after ${event} on "inventory_level"
        referencing ${transitions} for each statement execute function search_note_supply_${event}()`)
    }
  })
}
