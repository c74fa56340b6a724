import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { announce } from '../../announce'
import { sendRefundsOf } from '../refund/send-refund'
import { type Settled, settleSession } from './settle-session'

/** Settles a session and sets off what follows from it. Only what is written down already: none of it is lost with this process. */
export async function settlePayment(container: MedusaContainer, session_id: string): Promise<Settled> {
  const settled = await settleSession(container, session_id)
  const { verdict, order_id } = settled
  if (order_id === undefined) return settled
  if (verdict === 'accept') await announce(container, 'payment.captured', session_id)
  if (verdict === 'reverse') await announce(container, 'order.canceled', order_id)
  if (verdict === 'give_back' || verdict === 'accept_if_in_stock') {
    sendRefundsOf(container, order_id).catch((error: unknown) => {
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error(`A refund of ${order_id} waits: ${String(error)}`)
    })
  }
  return settled
}
