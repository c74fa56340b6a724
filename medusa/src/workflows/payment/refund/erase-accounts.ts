import type { Knex } from '@medusajs/framework/mikro-orm/knex'

/** So long a complaint about a transfer can still be looked into. */
export const ACCOUNT_DAYS = 30

/** Bank details of refunds that are over are not kept for longer than somebody may need them. */
export async function eraseAccounts(knex: Knex): Promise<void> {
  await knex.raw(
    `update gateway_refund set account = null, account_erased_at = now(), updated_at = now()
     where account is not null and state in ('done', 'refused', 'withdrawn')
       and coalesce(done_at, updated_at) < now() - make_interval(days => ?)`,
    [ACCOUNT_DAYS],
  )
}
