import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import { generateEntityId } from '@medusajs/framework/utils'

export type PaymentTaskRow = {
  /** The same for the same cause, however often it is found. */
  key: string
  kind: string
  order_id?: string | null
  payment_session_id?: string | null
  /** Facts for the sentence that the desk shows: numbers, states, ids. No secrets, nothing of the buyer. */
  words?: object
}

/** Puts something before people, once: true when it is new. What has been seen to stays so. */
export async function raiseTask(sql: Knex, { key, words = {}, ...task }: PaymentTaskRow): Promise<boolean> {
  const made = await sql('payment_task')
    .insert({
      id: generateEntityId(undefined, 'ptask'),
      idempotency_key: key,
      words: JSON.stringify(words),
      ...task,
    })
    .onConflict('idempotency_key')
    .ignore()
    .returning<{ id: string }[]>('id')
  return made.length > 0
}

/** Somebody, or what happened since, has seen to it. False when that was so before. */
export async function closeTask(
  sql: Knex,
  id: string,
  decision: string,
  member_id: string | null,
): Promise<boolean> {
  const closed = await sql('payment_task').where({ id, state: 'open' }).update({
    state: 'done',
    decision,
    decided_by_member_id: member_id,
    decided_at: sql.fn.now(),
    updated_at: sql.fn.now(),
  })
  return closed > 0
}
