import type { Knex } from '@medusajs/framework/mikro-orm/knex'

/** Whether she already logs in and keeps somebody's books: who packs and approves must not be able to become her. */
export async function keepsBooks(sql: Knex, memberId: string): Promise<boolean> {
  const { rows } = await sql.raw<{ rows: unknown[] }>(
    `select 1 from membership ship join member m on m.id = ship.member_id
     where m.id = :memberId and m.status = 'active' and ship.role = 'treasurer'
       and (ship.ended_at is null or ship.ended_at > now()) and ship.deleted_at is null limit 1`,
    { memberId },
  )
  return rows.length > 0
}
