import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { PaymentDesk, PaymentTaskView } from '../../contracts/refund'
import { maskAccount } from '../../domain/payment/bank-account'
import { DIFFERENCE } from '../../domain/payment/reconcile/read-task'
import type { RefundRecord } from './read-order-refunds'
import { refundColumns, refundPeople, taskColumns, taskTables } from './refund-sql'

const MOST = 100

/** The orders that some parcel of these organisations is of. */
const OURS = `exists (select from parcel p where p.order_id = %.order_id and p.deleted_at is null
  and p.organisation_id = any(:organisation_ids::text[]))`

/**
 * What waits for people: refunds that the gateway cannot send, and what else about money needs them. What the comparison of all books
 * has found is on a page of its own, with its decisions.
 */
export async function listPaymentDesk(knex: Knex, organisation_ids: string[]): Promise<PaymentDesk> {
  const { rows: refunds } = await knex.raw<{
    rows: (RefundRecord & { order_id: string; order_number: number })[]
  }>(
    `select ${refundColumns}, g.order_id, o.display_id as order_number
     from gateway_refund g join "order" o on o.id = g.order_id ${refundPeople}
     where g.state in ('manual', 'manual_claimed') and ${OURS.replace('%', 'g')}
     order by g.created_at, g.id limit ${MOST}`,
    { organisation_ids },
  )
  const { rows: tasks } = await knex.raw<{ rows: PaymentTaskView[] }>(
    `select ${taskColumns} from ${taskTables}
     where k.state = 'open' and ${OURS.replace('%', 'k')} and not starts_with(k.idempotency_key, '${DIFFERENCE}')
     order by k.created_at, k.id limit ${MOST}`,
    { organisation_ids },
  )
  return { refunds: refunds.map(toRow), tasks }
}

/** Nothing of where it goes: a list is read over shoulders. */
function toRow({
  account,
  reason: _reason,
  amount_by_line: _lines,
  delivery_rupiah: _delivery,
  claimed_by_member_id: _claimed,
  ...refund
}: RefundRecord & { order_id: string; order_number: number }): PaymentDesk['refunds'][number] {
  return { ...refund, account: account && maskAccount(account) }
}
