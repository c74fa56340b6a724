import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { Buyer } from '../../queries/account/read-buyer'

/** This device only. */
export async function endSession(sql: Knex, { session_id }: Buyer): Promise<void> {
  await sql('buyer_session').where({ id: session_id }).delete()
}

/**
 * Everything that made her an account goes, really: number, addresses, devices. Her orders stay with those who have to account for
 * them, as a guest's.
 */
export async function closeAccount(knex: Knex, { account_id, customer_id, phone }: Buyer): Promise<void> {
  await knex.transaction(async (sql) => {
    await sql.raw('select pg_advisory_xact_lock(hashtextextended(?, 7))', [phone])
    const [account] = await sql('buyer_account')
      .where({ id: account_id })
      .delete()
      .returning<{ auth_identity_id: string }[]>('auth_identity_id')
    if (!account) return
    await sql('login_challenge').where({ phone }).delete()
    await sql('customer_address').where({ customer_id }).delete()
    await sql('customer_group_customer').where({ customer_id }).delete()
    await sql('customer').where({ id: customer_id }).delete()
    await sql('provider_identity').where({ auth_identity_id: account.auth_identity_id }).delete()
    await sql('auth_identity').where({ id: account.auth_identity_id }).delete()
  })
}
