import type { IPaymentModuleService, MedusaContainer } from '@medusajs/framework/types'
import { Modules, PaymentActions } from '@medusajs/framework/utils'
import { processPaymentWorkflow } from '@medusajs/medusa/core-flows'
import { isExpectedAmount } from '../../../domain/payment/compare-amount'
import { readMoneyState } from '../../../domain/payment/read-money-state'
import { gatewayOf, hasGateway } from '../../../gateways/gateway-of'
import { readReference } from '../../../providers/payment/session-data'
import type { Verdict } from './settle-session'

/**
 * A session that came through Medusa's own Store API instead of our checkout, whose stock webhook is closed: the gateway is asked all
 * the same, and Medusa's own way goes on from there.
 */
export async function settleCartSession(container: MedusaContainer, session_id: string): Promise<Verdict> {
  const payments = container.resolve<IPaymentModuleService>(Modules.PAYMENT)
  const [session] = await payments.listPaymentSessions({ id: session_id })
  if (!session || !hasGateway(session.provider_id)) return 'unknown_session'
  const answer = await gatewayOf(container, session.provider_id).readStatus(
    readReference({ ...session.data, session_id }),
  )
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
