import type { Knex } from '@medusajs/framework/mikro-orm/knex'

/** Who is logged in; the number is the one that was proved. */
export type Buyer = { account_id: string; session_id: string; customer_id: string; phone: string }

export async function readBuyer(
  sql: Knex,
  { session_id, customer_id }: { session_id: string; customer_id: string },
): Promise<Buyer | undefined> {
  const { rows } = await sql.raw<{ rows: Buyer[] }>(
    `select a.id as account_id, s.id as session_id, a.customer_id, a.phone
     from buyer_session s join buyer_account a on a.id = s.account_id
     where s.id = ? and a.customer_id = ? and s.expires_at > now() and s.deleted_at is null and a.deleted_at is null`,
    [session_id, customer_id],
  )
  return rows[0]
}
