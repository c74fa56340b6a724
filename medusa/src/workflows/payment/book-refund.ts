import type { IOrderModuleService, IPaymentModuleService, MedusaContainer } from '@medusajs/framework/types'
import { Modules } from '@medusajs/framework/utils'
import type { GatewayTransaction } from '../../domain/payment/types'
import { withConfirmedAnswer } from '../../providers/payment-midtrans/confirmed-answer'
import type { Transaction } from '../one-transaction'

export type MoneyBack = {
  session_id: string
  order_id: string
  payment_id: string
  amount_rupiah: number
  note: string
}

/** Money that the gateway has given back, or that a bank has taken back: never booked before it is so. */
export async function bookRefund(
  container: MedusaContainer,
  { sql, within, flush }: Transaction,
  { session_id, order_id, payment_id, amount_rupiah, note }: MoneyBack,
  transaction: GatewayTransaction,
): Promise<void> {
  const payments = container.resolve<IPaymentModuleService>(Modules.PAYMENT)
  const orders = container.resolve<IOrderModuleService>(Modules.ORDER)
  await withConfirmedAnswer({ session_id, transaction, is_refunded: true }, () =>
    payments.refundPayment({ payment_id, amount: amount_rupiah, note }, within(payments)),
  )
  await flush()
  const [refund] = await sql('refund')
    .where({ payment_id })
    .orderBy('created_at', 'desc')
    .limit(1)
    .select<{ id: string }[]>('id')
  await orders.addOrderTransactions(
    {
      order_id,
      amount: -amount_rupiah,
      currency_code: 'idr',
      reference: 'refund',
      reference_id: refund?.id,
    },
    within(orders),
  )
  await flush()
}
