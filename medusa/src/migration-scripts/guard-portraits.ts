import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'

const guards = [
  `create or replace function portrait_taken_back() returns trigger language plpgsql as $$
   begin
     update stored_image set taken_back_at = now(), updated_at = now()
     where id = old.photo_image_id and taken_back_at is null;
     return null;
   end $$`,
  `create or replace trigger portrait_taken_back after update of photo_image_id, deleted_at on member for each row
   when (old.photo_image_id is not null
     and (old.photo_image_id is distinct from new.photo_image_id or new.deleted_at is not null))
   execute function portrait_taken_back()`,
  `create or replace trigger portrait_lost after delete on member for each row
   when (old.photo_image_id is not null) execute function portrait_taken_back()`,
]

/**
 * A picture that was somebody's portrait is marked when it no longer is, whoever changes the row: it is not shown again
 * because it was sent a moment ago, and nobody can put it beside a review or a product.
 */
export default async function guardPortraits({ container }: { container: MedusaContainer }): Promise<void> {
  const knex: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  await knex.transaction(async (sql) => {
    for (const statement of guards) await sql.raw(statement)
  })
}
