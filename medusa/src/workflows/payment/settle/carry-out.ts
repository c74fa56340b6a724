import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { Logger, MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import type { PaymentDecision } from '../../../domain/payment/decide-payment'
import { readReturned } from '../../../domain/payment/read-returned'
import type { GatewayTransaction } from '../../../domain/payment/types'
import type { Situation } from '../../../queries/order/read-situation'
import type { Transaction } from '../../one-transaction'
import { tellPaid } from '../../message/order-news'
import { reopenOrder } from '../../order/reopen-order'
import { bookDigits } from '../../desk/book-digits'
import { markEnded, markPaid } from '../attempt/mark-attempt'
import { attributeNow } from './attribute-now'
import { bookPayment } from './book-payment'
import { bookFee } from '../fees/book-fee'
import { intendRefund } from '../refund/intend-refund'
import { bookReturns } from '../refund/book-returns'
import { bookReturning } from '../returning/book-returning'

type Case = {
  container: MedusaContainer
  inside: Transaction
  situation: Situation
  transaction: GatewayTransaction
  logger: Logger
}

/** Makes a decision true, inside a transaction that holds the order. */
export async function carryOut(
  container: MedusaContainer,
  inside: Transaction,
  decision: PaymentDecision,
  situation: Situation,
  transaction: GatewayTransaction,
): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const one: Case = { container, inside, situation, transaction, logger }
  switch (decision) {
    case 'accept':
      return accept(one)
    case 'accept_if_in_stock':
      return (await reopenOrder(inside.sql, situation.order_id)) ? accept(one) : giveBack(one)
    case 'give_back':
      return giveBack(one)
    case 'end_attempt':
      return endAttempt(inside.sql, situation, transaction)
    case 'reverse':
    case 'book_return':
      return bookReturns(container, inside, situation.session_id, transaction)
    case 'book_and_reverse':
      await bookPayment(container, inside, situation, transaction)
      await markPaid(inside.sql, situation.order_id, situation.session_id)
      await bookFee(inside.sql, logger, situation.session_id)
      return bookReturns(container, inside, situation.session_id, transaction)
    default:
      return
  }
}

async function accept({ container, inside, situation, transaction, logger }: Case): Promise<void> {
  const { checkout_id, order_id, session_id } = situation
  const paid_at = new Date()
  await bookPayment(container, inside, situation, transaction)
  await markPaid(inside.sql, order_id, session_id)
  await inside
    .sql('checkout')
    .where({ id: checkout_id })
    .update({ status: 'paid', paid_at, closed_at: null, payment_session_id: session_id, updated_at: paid_at })
    .increment('revision', 1)
  await attributeNow(inside.sql, logger, order_id, paid_at)
  await bookDigits(inside.sql, session_id)
  await bookFee(inside.sql, logger, session_id)
  await tellPaid(inside.sql, order_id)
  await bookWhatIsGone({ container, inside, situation, transaction, logger })
}

/** Part of it may have gone back before we heard of any of it. */
async function bookWhatIsGone({ container, inside, situation, transaction }: Case): Promise<void> {
  if (readReturned(transaction) === 0) return
  await bookReturns(container, inside, situation.session_id, transaction)
}

async function giveBack(one: Case): Promise<void> {
  const { container, inside, situation, transaction } = one
  const { order_id, session_id, amount_rupiah, paid_at, checkout_id } = situation
  await bookPayment(container, inside, situation, transaction)
  await bookReturning(inside.sql, one.logger, session_id)
  await bookDigits(inside.sql, session_id)
  await bookFee(inside.sql, one.logger, session_id)
  await inside
    .sql('payment_attempt')
    .where({ payment_session_id: session_id })
    .update({ state: 'paid', retry_at: null, updated_at: inside.sql.fn.now() })
  await intendRefund(inside.sql, {
    order_id,
    payment_session_id: session_id,
    amount_rupiah: amount_rupiah - (readReturned(transaction) ?? 0),
    ...(paid_at
      ? { cause: 'paid_twice', reason: 'Pesanan ini sudah dibayar sebelumnya' }
      : { cause: 'paid_too_late', reason: 'Pembayaran masuk setelah pesanan ditutup' }),
  })
  await inside.sql('checkout').where({ id: checkout_id }).increment('revision', 1)
  await bookWhatIsGone(one)
}

/** The attempt is over, the order is not: the next link gets a session of its own. */
async function endAttempt(
  sql: Knex.Transaction,
  situation: Situation,
  { status }: GatewayTransaction,
): Promise<void> {
  await markEnded(sql, situation.session_id, status)
  await sql('payment_session')
    .where({ id: situation.session_id })
    .update({ status: 'canceled', updated_at: sql.fn.now() })
  await sql('checkout')
    .where({ id: situation.checkout_id, payment_session_id: situation.session_id })
    .update({ payment_session_id: null, redirect_url: null, updated_at: sql.fn.now() })
    .increment('revision', 1)
}
