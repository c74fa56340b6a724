import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { readMidtrans } from '../../../config/midtrans'
import { readNotification } from '../../../domain/payment/read-notification'
import { tellsNothingNew } from '../../../domain/payment/tells-nothing-new'
import { checkSignature } from '../../../providers/payment-midtrans/check-signature'
import { readBookedAttempt } from '../../../queries/payment/read-booked-attempt'
import { handleNotification } from './handle-notification'
import { type Received, keepNoNews, keepRefused, keepSigned } from './keep-notification'

/**
 * A call at Midtrans' notification route: stored word for word first, then checked, then acted on, then answered. What is forged or
 * makes no sense is kept as refused, unless one sender brings too much of it, and changes nothing. What the gateway repeats of money
 * that is booked is kept and answered at once; of what is replayed without end, so many an hour.
 */
export async function receiveNotification(
  container: MedusaContainer,
  raw: string,
  mayKeepRefused: () => Promise<boolean>,
): Promise<Received> {
  const knex: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const read = readNotification(raw)
  const order_ref = read.ok ? read.value.transaction.order_ref : null
  const refuse = async (received: Received) => {
    if (await mayKeepRefused()) {
      await keepRefused(knex, { gateway: 'midtrans', raw, order_ref }, received.verdict)
    }
    return received
  }
  if (!read.ok) return refuse({ status: 400, verdict: read.failure.code })
  const { transaction, signature } = read.value
  if (!checkSignature(transaction, signature, readMidtrans().serverKey)) {
    return refuse({ status: 403, verdict: 'forged' })
  }
  const call = { gateway: 'midtrans' as const, raw, order_ref }
  const booked = await readBookedAttempt(knex, transaction.order_ref)
  if (booked && tellsNothingNew(transaction, booked)) {
    await keepNoNews(knex, call)
    return { status: 200, verdict: 'nothing' }
  }
  return handleNotification(container, { ...(await keepSigned(knex, call)), transaction })
}
