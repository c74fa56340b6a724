import type { IOrderModuleService, IPaymentModuleService, MedusaContainer } from '@medusajs/framework/types'
import { Modules } from '@medusajs/framework/utils'
import type { GatewayTransaction } from '../../../domain/payment/types'
import { withConfirmedAnswer } from '../../../providers/payment/confirmed-answer'
import type { Situation } from '../../../queries/order/read-situation'
import type { Transaction } from '../../one-transaction'

/** Payment, capture and the order's transaction, by Medusa's own code: what its Admin shows as paid. */
export async function bookPayment(
  container: MedusaContainer,
  { sql, within, flush }: Transaction,
  { session_id, order_id, amount_rupiah }: Situation,
  transaction: GatewayTransaction,
): Promise<void> {
  const payments = container.resolve<IPaymentModuleService>(Modules.PAYMENT)
  const orders = container.resolve<IOrderModuleService>(Modules.ORDER)
  await withConfirmedAnswer({ session_id, transaction }, () =>
    payments.authorizePaymentSession(session_id, {}, within(payments)),
  )
  await flush()
  const [capture] = await sql('capture as c')
    .join('payment as p', 'p.id', 'c.payment_id')
    .where('p.payment_session_id', session_id)
    .select<{ id: string }[]>('c.id')
  if (!capture) throw new Error(`The payment of ${session_id} was not captured.`)
  await orders.addOrderTransactions(
    {
      order_id,
      amount: amount_rupiah,
      currency_code: 'idr',
      reference: 'capture',
      reference_id: capture.id,
    },
    within(orders),
  )
  await flush()
}
