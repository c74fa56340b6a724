import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import { type Difference, differenceKey } from '../../../domain/payment/reconcile/difference'
import { DIFFERENCE } from '../../../domain/payment/reconcile/read-task'
import { raiseTask } from './raise-task'

/** Decisions after which the same difference, should it be found again, is put before people again. */
const NOT_FOR_GOOD = ['gone', 'ask_again', 'give_back']

/**
 * Puts what is left before people, each once, and takes back what is gone from the orders that were looked at. The differences that
 * nobody has said to have seen to.
 */
export async function keepTasks(
  knex: Knex,
  order_ids: readonly string[],
  differences: readonly Difference[],
): Promise<Difference[]> {
  const keys = differences.map(differenceKey)
  for (const difference of differences) {
    const { kind, order_id, session_id, ...facts } = difference
    await raiseTask(knex, {
      key: differenceKey(difference),
      kind,
      order_id,
      payment_session_id: session_id,
      words: facts,
    })
  }
  await knex('payment_task')
    .whereIn('idempotency_key', keys)
    .where({ state: 'done' })
    .whereIn('decision', NOT_FOR_GOOD)
    .update({
      state: 'open',
      decision: null,
      decided_at: null,
      decided_by_member_id: null,
      updated_at: knex.fn.now(),
    })
  await knex('payment_task')
    .whereIn('order_id', order_ids)
    .whereLike('idempotency_key', `${DIFFERENCE}%`)
    .whereNotIn('idempotency_key', keys)
    .where({ state: 'open' })
    .update({ state: 'done', decision: 'gone', decided_at: knex.fn.now(), updated_at: knex.fn.now() })
  const seen = await knex('payment_task')
    .whereIn('idempotency_key', keys)
    .where({ state: 'done' })
    .pluck<string[]>('idempotency_key')
  return differences.filter((difference) => !seen.includes(differenceKey(difference)))
}
