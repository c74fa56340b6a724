import type { Knex } from '@medusajs/framework/mikro-orm/knex'

export type SessionState = {
  member_id: string
  status: 'invited' | 'active' | 'blocked'
  sessions_valid_from: Date
}

export async function readSessionState(sql: Knex, memberId: string): Promise<SessionState | undefined> {
  const { rows } = await sql.raw<{ rows: SessionState[] }>(
    'select id as member_id, status, sessions_valid_from from member where id = ? and deleted_at is null',
    [memberId],
  )
  return rows[0]
}
