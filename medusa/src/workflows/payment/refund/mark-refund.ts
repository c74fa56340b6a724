import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import { askForAccount } from '../../message/order-news'

export type LeasedRefund = {
  id: string
  payment_session_id: string
  amount_rupiah: number
  reason: string
  attempts: number
}

const FIRST_PAUSE_SECONDS = 15
const LONGEST_PAUSE_SECONDS = 3600

/** Takes it for one try: meanwhile, and for a pause that grows, nobody else does. */
export async function leaseRefund(knex: Knex, id: string): Promise<LeasedRefund | undefined> {
  const { rows } = await knex.raw<{ rows: LeasedRefund[] }>(
    `update gateway_refund set attempts = attempts + 1, updated_at = now(),
       retry_at = now() + make_interval(secs => least(:first * power(2, least(attempts, 20)), :longest))
     where id = :id and state = 'intended' and retry_at <= now()
     returning id, payment_session_id, amount_rupiah, reason, attempts`,
    { id, first: FIRST_PAUSE_SECONDS, longest: LONGEST_PAUSE_SECONDS },
  )
  return rows[0]
}

/** It is tried again. */
export async function noteTrouble(knex: Knex, id: string, last_error: string): Promise<void> {
  await knex('gateway_refund').where({ id }).update({ last_error })
}

/** The gateway cannot: people send it from a bank, to an account that the buyer tells. */
export const makeManual = (knex: Knex, id: string, because: string) =>
  knex.transaction(async (sql) => {
    if (await end(sql, id, 'manual', because)) await askForAccount(sql, id)
  })

/** Nothing is left to give. */
export async function refuseRefund(knex: Knex, id: string, because: string): Promise<void> {
  await end(knex, id, 'refused', because)
}

async function end(
  knex: Knex,
  id: string,
  state: 'manual' | 'refused',
  last_error: string,
): Promise<boolean> {
  const changed = await knex('gateway_refund')
    .where({ id, state: 'intended' })
    .update({ state, last_error, retry_at: null, updated_at: knex.fn.now() })
  return changed > 0
}
