import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import { generateEntityId } from '@medusajs/framework/utils'
import { readWhatsApp } from '../../config/whatsapp'
import type { MessageKind } from '../../domain/message/message-kinds'

export type MessageIntent = {
  kind: MessageKind
  subject_id: string
  /** What makes this news of its own, where one subject has several. */
  detail?: string
  due_in_seconds?: number
  /** Later than this it is not said any more. */
  holds_seconds: number
}

/** Writes down that something is to be told, in the transaction that makes it so; `sendMessage` does it, and repeats it. */
export async function intendMessage(sql: Knex, intent: MessageIntent): Promise<void> {
  if (!readWhatsApp()) return
  const { kind, subject_id, detail, due_in_seconds = 0, holds_seconds } = intent
  await sql.raw(
    `insert into outgoing_message (id, key, kind, subject_id, retry_at, expires_at)
     values (:id, :key, :kind, :subject_id, now() + make_interval(secs => :due), now() + make_interval(secs => :holds))
     on conflict (key) do nothing`,
    {
      id: generateEntityId(undefined, 'omsg'),
      key: [kind, subject_id, ...(detail ? [detail] : [])].join(':'),
      kind,
      subject_id,
      due: due_in_seconds,
      holds: due_in_seconds + holds_seconds,
    },
  )
}
