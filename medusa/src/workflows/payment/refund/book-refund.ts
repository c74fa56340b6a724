import type { IOrderModuleService, IPaymentModuleService, MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys, Modules } from '@medusajs/framework/utils'
import { withConfirmedAnswer } from '../../../providers/payment/confirmed-answer'
import type { Transaction } from '../../one-transaction'
import { bookReturning } from '../returning/book-returning'

export type MoneyBack = {
  session_id: string
  order_id: string
  payment_id: string
  amount_rupiah: number
  note: string
}

/**
 * Money that the gateway has given back, that a bank has taken back, or that people have sent by hand: never booked before it is so. The
 * id of the refund in Medusa's payment module.
 */
export async function bookRefund(
  container: MedusaContainer,
  { sql, within, flush }: Transaction,
  { session_id, order_id, payment_id, amount_rupiah, note }: MoneyBack,
): Promise<string> {
  const payments = container.resolve<IPaymentModuleService>(Modules.PAYMENT)
  const orders = container.resolve<IOrderModuleService>(Modules.ORDER)
  const idsNow = () => sql('refund').where({ payment_id }).pluck<string[]>('id')
  const before = await idsNow()
  await withConfirmedAnswer({ session_id, is_refunded: true }, () =>
    payments.refundPayment({ payment_id, amount: amount_rupiah, note }, within(payments)),
  )
  await flush()
  const refund_id = (await idsNow()).find((id) => !before.includes(id))
  if (!refund_id) throw new Error(`The refund of ${session_id} was not written.`)
  await orders.addOrderTransactions(
    {
      order_id,
      amount: -amount_rupiah,
      currency_code: 'idr',
      reference: 'refund',
      reference_id: refund_id,
    },
    within(orders),
  )
  await flush()
  await bookReturning(sql, container.resolve(ContainerRegistrationKeys.LOGGER), session_id)
  return refund_id
}
