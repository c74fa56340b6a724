import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import { generateEntityId } from '@medusajs/framework/utils'

export type PaymentEventRow = {
  order_id: string
  payment_session_id?: string | null
  kind: 'asked' | 'answered' | 'decided' | 'person'
  what: string
  detail?: object
  member_id?: string
}

/** Adds a line to the story of a payment; on the connection of a transaction it is there if what it tells of is. */
export async function recordEvent(sql: Knex, { detail = {}, ...event }: PaymentEventRow): Promise<void> {
  await sql('payment_event').insert({
    id: generateEntityId(undefined, 'payev'),
    happened_at: sql.raw('clock_timestamp()'),
    detail: JSON.stringify(detail),
    ...event,
  })
}
