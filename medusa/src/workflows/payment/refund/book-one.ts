import type { Logger, MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import type { Situation } from '../../../queries/order/read-situation'
import type { ReversalRequest } from '../../attribution/request'
import { returnDigits } from '../../desk/book-digits'
import { tellMoneyBack } from '../../message/order-news'
import type { Transaction } from '../../one-transaction'
import { bookRefund } from './book-refund'
import { raiseTask } from '../task/raise-task'
import { reverseNow } from './reverse-now'
import type { RefundRow } from './refund-row'

export type BookedRefund = Pick<
  RefundRow,
  'id' | 'reason' | 'digits_rupiah' | 'amount_by_line' | 'delivery_rupiah'
> & {
  /** What really went back; what was asked for, as a rule. */
  amount_rupiah: number
  /** The lines say how the whole of it is to be shared. */
  is_as_asked: boolean
}

/**
 * One refund that has happened, in both books: Medusa's payment, and the ledger, from each line by its own ratio. Of an order that is
 * closed the ledger holds nothing any more. The last of a payment is left to `closeReturned`, which takes back all that remains.
 */
export async function bookOne(
  container: MedusaContainer,
  inside: Transaction,
  situation: Situation,
  refund: BookedRefund,
): Promise<void> {
  const { session_id, order_id, payment_id } = situation
  if (payment_id === null) throw new Error(`There is no payment of ${session_id} to give back.`)
  const { amount_rupiah, reason } = refund
  const refund_id = await bookRefund(container, inside, {
    session_id,
    order_id,
    payment_id,
    amount_rupiah,
    note: reason.slice(0, 200),
  })
  await inside.sql('gateway_refund').where({ id: refund.id }).update({
    state: 'done',
    amount_rupiah,
    refund_id,
    done_at: inside.sql.fn.now(),
    retry_at: null,
    updated_at: inside.sql.fn.now(),
  })
  await tellMoneyBack(inside.sql, refund.id)
  if (refund.digits_rupiah > 0) await returnDigits(inside.sql, session_id, refund)
  const isLast = situation.refunded_rupiah + amount_rupiah >= situation.captured_rupiah
  if (!isLast && paysTheOrder(situation)) {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
    await reversePart(inside, logger, { order_id, refund_id, refund })
  }
}

/** Other payments of the order stand in the ledger of none of its lines. */
export const paysTheOrder = ({ current_session_id, session_id, status }: Situation): boolean =>
  current_session_id === session_id && (status === 'placed' || status === 'paid')

type Part = { order_id: string; refund_id: string; refund: BookedRefund }

/** Should its lines hold too little by now, because somebody gave back without asking, it is shared over what remains. */
async function reversePart({ sql }: Transaction, logger: Logger, { order_id, refund_id, refund }: Part) {
  const { amount_rupiah, amount_by_line, delivery_rupiah, reason } = refund
  const request: ReversalRequest = { order_id, kind: 'refund', reason, refund_id }
  const hasLines = refund.is_as_asked && (amount_by_line !== null || delivery_rupiah !== null)
  const byLine = {
    ...request,
    amount_by_line: amount_by_line ?? {},
    ...(delivery_rupiah && { delivery_rupiah }),
  }
  if (hasLines && (await reverseNow(sql, logger, byLine))) return
  if (await reverseNow(sql, logger, { ...request, amount_rupiah })) return
  await raiseTask(sql, {
    key: `not_reversed:${refund_id}`,
    kind: 'ledger_behind',
    order_id,
    words: { amount_rupiah },
  })
}
