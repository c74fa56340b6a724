import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { type Situation, readSituation } from '../../../queries/order/read-situation'
import { closeOrder } from '../../order/close-order'
import type { Transaction } from '../../one-transaction'
import { returnFee } from '../fees/return-fee'
import { raiseTask } from '../task/raise-task'
import { reverseNow } from './reverse-now'
import { paysTheOrder } from './book-one'
import { isWhole, shrinkRefund } from './fit-refund'
import { OPEN_REFUNDS, readRefundRows } from './refund-row'

/** What a refund leaves behind: refunds that have nothing left to give, and an order all of whose money is back. */
export async function closeReturned(
  container: MedusaContainer,
  inside: Transaction,
  { session_id, checkout_id, order_id }: Situation,
  reason: string,
): Promise<void> {
  const { sql } = inside
  await sql('checkout').where({ id: checkout_id }).increment('revision', 1)
  const now = await readSituation(sql, session_id)
  if (!now) return
  await refuseWhatIsTooMuch(inside, now)
  if (now.refunded_rupiah < now.captured_rupiah) return
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  await returnFee(sql, logger, session_id)
  if (!paysTheOrder(now)) return
  await reverseNow(sql, logger, { order_id, kind: 'cancellation', reason })
  await closeOrder(sql, { checkout_id, order_id }, 'cancelled')
}

/** The newest first: a whole refund gives what is left then. But one that somebody says to have transferred is looked at by people. */
export async function refuseWhatIsTooMuch({ sql }: Transaction, now: Situation): Promise<void> {
  const { session_id, order_id, captured_rupiah, refunded_rupiah } = now
  const rows = await readRefundRows(sql, session_id)
  const open = rows.filter(({ state }) => OPEN_REFUNDS.some((known) => known === state))
  let due = open.reduce((sum, { amount_rupiah }) => sum + amount_rupiah, 0)
  for (const row of open.toReversed()) {
    const { id, amount_rupiah, state } = row
    const excess_rupiah = due - (captured_rupiah - refunded_rupiah)
    if (excess_rupiah <= 0) return
    if (state === 'manual_claimed') {
      const words = { amount_rupiah }
      await raiseTask(sql, {
        key: `paid_back_twice:${id}`,
        kind: 'paid_back_twice',
        order_id,
        payment_session_id: session_id,
        words,
      })
      continue
    }
    if (isWhole(row) && amount_rupiah > excess_rupiah) {
      return shrinkRefund(sql, row, amount_rupiah - excess_rupiah)
    }
    await sql('gateway_refund').where({ id }).update({
      state: 'refused',
      last_error: 'the money has gone back in another way',
      retry_at: null,
      updated_at: sql.fn.now(),
    })
    due -= amount_rupiah
  }
}
