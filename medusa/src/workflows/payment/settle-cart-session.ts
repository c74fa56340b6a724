import type { IPaymentModuleService, MedusaContainer } from '@medusajs/framework/types'
import { Modules, PaymentActions } from '@medusajs/framework/utils'
import { processPaymentWorkflow } from '@medusajs/medusa/core-flows'
import { MIDTRANS_PROVIDER_ID } from '../../providers/payment-midtrans/names'
import { gatewayOf } from '../../gateways/gateway-of'
import { isExpectedAmount } from '../../domain/payment/compare-amount'
import { readMoneyState } from '../../domain/payment/read-money-state'
import type { Verdict } from './settle-session'

/** A session that came through Medusa's own Store API instead of our checkout: Medusa's own way goes on from here. */
export async function settleCartSession(container: MedusaContainer, session_id: string): Promise<Verdict> {
  const payments = container.resolve<IPaymentModuleService>(Modules.PAYMENT)
  const [session] = await payments.listPaymentSessions({ id: session_id })
  if (session?.provider_id !== MIDTRANS_PROVIDER_ID) return 'unknown_session'
  const answer = await gatewayOf(container, MIDTRANS_PROVIDER_ID).readStatus({
    session_id,
    gateway_ref: null,
  })
  if (answer.kind === 'absent') return 'nothing'
  if (answer.kind !== 'found') return 'gateway_silent'
  const amount = Number(session.amount)
  if (!isExpectedAmount(answer.transaction, amount)) return 'amount_differs'
  if (readMoneyState(answer.transaction) !== 'paid') return 'nothing'
  await processPaymentWorkflow(container).run({
    input: { action: PaymentActions.SUCCESSFUL, data: { session_id, amount } },
  })
  return 'accept'
}
