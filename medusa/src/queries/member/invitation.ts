import type { Knex } from '@medusajs/framework/mikro-orm/knex'

export type OpenInvitation = { member_id: string; phone: string; first_name: string; expires_at: Date }

/** The invitation of a link that can still be used. */
export async function readInvitation(sql: Knex, tokenHash: string): Promise<OpenInvitation | undefined> {
  const { rows } = await sql.raw<{ rows: OpenInvitation[] }>(
    `select m.id as member_id, m.phone, split_part(btrim(m.name), ' ', 1) as first_name, i.expires_at
     from invitation i join member m on m.id = i.member_id and m.deleted_at is null
     where i.token_hash = ? and i.used_at is null and i.expires_at > now()
       and m.status <> 'blocked' and m.phone is not null`,
    [tokenHash],
  )
  return rows[0]
}
