import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { followTableSql } from '../changes/follow-table'
import { shownTables } from '../changes/shown-tables'

const guards = [
  `create or replace function review_of_paid_order() returns trigger language plpgsql as $$
   begin
     perform from checkout c where c.order_id = new.order_id and c.status = 'paid' for share;
     if not found or not exists (
       select from "order" o
       join order_item i on i.order_id = o.id and i.version = o.version and i.deleted_at is null
       join order_line_item l on l.id = i.item_id
       where o.id = new.order_id and l.product_id = new.product_id
     ) then
       raise exception 'no paid order % with product %', new.order_id, new.product_id using errcode = 'check_violation';
     end if;
     return new;
   end $$`,
  `create or replace trigger review_of_paid_order before insert on review
   for each row execute function review_of_paid_order()`,
  `create or replace trigger review_published_of_paid_order before update of status on review for each row
   when (new.status = 'published' and old.status <> 'published') execute function review_of_paid_order()`,
  `create or replace function review_leave_closed_order() returns trigger language plpgsql as $$
   begin
     update review set status = 'refused', refusal_reason = 'Pesanannya dibatalkan.', decided_at = now(),
       decided_by_member_id = null, updated_at = now()
     where order_id = new.order_id and status <> 'refused';
     return null;
   end $$`,
  `create or replace trigger review_leave_closed_order after update of status on checkout for each row
   when (old.status = 'paid' and new.status <> 'paid') execute function review_leave_closed_order()`,
]

/**
 * Only what was paid is reviewed, whoever writes into the table; and when the money of an order goes back, its reviews go
 * too. Public pages hear of it. It runs after all modules' migrations because it spans their tables.
 */
export default async function guardReviews({ container }: { container: MedusaContainer }): Promise<void> {
  const knex: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const followed = shownTables.filter(({ table }) => table.startsWith('review'))
  await knex.transaction(async (sql) => {
    for (const statement of [...guards, ...followed.flatMap(followTableSql)]) await sql.raw(statement)
  })
}
