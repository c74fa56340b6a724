import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { Logger, MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import type { PaymentDecision } from '../../domain/payment/decide-payment'
import type { GatewayTransaction } from '../../domain/payment/types'
import type { Situation } from '../../queries/order/read-situation'
import type { Transaction } from '../one-transaction'
import { tellPaid } from '../message/order-news'
import { closeOrder } from '../order/close-order'
import { reopenOrder } from '../order/reopen-order'
import { markEnded, markPaid } from './attempt/mark-attempt'
import { attributeNow } from './attribute-now'
import { bookPayment } from './book-payment'
import { bookRefund } from './book-refund'
import { intendRefund } from './intend-refund'
import { reverseNow } from './reverse-now'

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
      return reverse(one)
    case 'book_and_reverse':
      await bookPayment(container, inside, situation, transaction)
      await markPaid(inside.sql, situation.order_id, situation.session_id)
      return reverse(one)
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
  await tellPaid(inside.sql, order_id)
}

async function giveBack({ container, inside, situation, transaction }: Case): Promise<void> {
  const { order_id, session_id, amount_rupiah, paid_at, checkout_id } = situation
  await bookPayment(container, inside, situation, transaction)
  await inside
    .sql('payment_attempt')
    .where({ payment_session_id: session_id })
    .update({ state: 'paid', retry_at: null, updated_at: inside.sql.fn.now() })
  await intendRefund(inside.sql, {
    order_id,
    payment_session_id: session_id,
    amount_rupiah,
    ...(paid_at
      ? { cause: 'paid_twice', reason: 'Pesanan ini sudah dibayar sebelumnya' }
      : { cause: 'paid_too_late', reason: 'Pembayaran masuk setelah pesanan ditutup' }),
  })
  await inside.sql('checkout').where({ id: checkout_id }).increment('revision', 1)
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

async function reverse({ container, inside, situation, transaction, logger }: Case): Promise<void> {
  const { checkout_id, order_id, session_id, amount_rupiah } = situation
  await bookWholeRefund(container, inside, situation, transaction)
  await inside
    .sql('gateway_refund')
    .where({ payment_session_id: session_id, amount_rupiah })
    .whereNot({ state: 'done' })
    .update({ state: 'done', done_at: inside.sql.fn.now(), retry_at: null, updated_at: inside.sql.fn.now() })
  await inside.sql('checkout').where({ id: checkout_id }).increment('revision', 1)
  const isWhatPaid = situation.current_session_id === session_id
  if (!isWhatPaid || !['placed', 'paid'].includes(situation.status)) return
  await reverseNow(inside.sql, logger, {
    order_id,
    kind: 'cancellation',
    reason: 'Uang kembali ke pembeli lewat gerbang pembayaran',
  })
  await closeOrder(inside.sql, situation, 'cancelled')
}

async function bookWholeRefund(
  container: MedusaContainer,
  inside: Transaction,
  situation: Situation,
  transaction: GatewayTransaction,
): Promise<void> {
  const [payment] = await inside
    .sql('payment')
    .where({ payment_session_id: situation.session_id })
    .select<{ id: string }[]>('id')
  if (!payment) throw new Error(`There is no payment of ${situation.session_id} to give back.`)
  await bookRefund(
    container,
    inside,
    {
      session_id: situation.session_id,
      order_id: situation.order_id,
      payment_id: payment.id,
      amount_rupiah: situation.amount_rupiah - situation.refunded_rupiah,
      note: `Midtrans: ${transaction.status}`,
    },
    transaction,
  )
}
