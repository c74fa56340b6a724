import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import { readSituation } from '../../../queries/order/read-situation'
import { readDigits } from './read-digits'
import { OPEN_REFUNDS } from './refund-row'

const WHOLE = ['order_cancelled', 'paid_too_late', 'paid_twice', 'wrong_amount']

/** Gives back all that there is, and names no lines. */
export const isWhole = ({ cause }: { cause: string }): boolean => WHOLE.includes(cause)

type Open = { id: string; cause: string; amount_rupiah: number }

/** What of a payment is neither given back nor about to be. */
export async function readRoom(sql: Knex, session_id: string, without?: string): Promise<number> {
  const situation = await readSituation(sql, session_id)
  if (!situation) return 0
  const [others] = await sql('gateway_refund')
    .where({ payment_session_id: session_id })
    .whereIn('state', OPEN_REFUNDS)
    .whereNot({ id: without ?? '' })
    .select<{ sum: number }[]>(sql.raw('coalesce(sum(amount_rupiah), 0)::float8 as sum'))
  return situation.captured_rupiah - situation.refunded_rupiah - (others?.sum ?? 0)
}

/**
 * A part may have gone back since a whole refund was written down, from the gateway's own pages for one: then the rest is what is
 * given. The amount that is to be sent; 0 when nothing is left, null when somebody else has ended it meanwhile.
 */
export async function fitRefund(knex: Knex, id: string): Promise<number | null> {
  const [open] = await knex('gateway_refund')
    .where({ id, state: 'intended' })
    .select<(Open & { payment_session_id: string })[]>('id', 'cause', 'amount_rupiah', 'payment_session_id')
  if (!open) return null
  if (!isWhole(open)) return open.amount_rupiah
  const room = Math.max(0, await readRoom(knex, open.payment_session_id, id))
  if (room >= open.amount_rupiah) return open.amount_rupiah
  if (room > 0) await shrinkRefund(knex, open, room)
  return room
}

/** What others have sent of it is not sent again. */
export async function shrinkRefund(
  sql: Knex,
  { id, payment_session_id }: { id: string; payment_session_id: string },
  amount_rupiah: number,
): Promise<void> {
  await sql('gateway_refund')
    .where({ id })
    .whereIn('state', ['intended', 'manual'])
    .update({
      amount_rupiah,
      digits_rupiah: await readDigits(sql, { payment_session_id, amount_rupiah, without: id }),
      updated_at: sql.fn.now(),
    })
}
