import type { MedusaContainer } from '@medusajs/framework/types'
import type { GatewayName } from '../../../domain/payment/methods'
import { readNotification } from '../../../domain/payment/read-notification'
import { readStripeEvent } from '../../../domain/payment/read-stripe-event'
import { handleNotification } from './handle-notification'
import { handleStripeEvent } from './handle-stripe-event'

export type Kept = { id: string; gateway: GatewayName; raw_body: string }

/** Takes up a gateway's message that was kept but not acted on to its end: its gateway was silent, or this process died. */
export async function handleKept(container: MedusaContainer, { id, gateway, raw_body }: Kept) {
  if (gateway === 'stripe') {
    const read = readStripeEvent(raw_body)
    if (!read.ok) throw new Error(read.failure.message)
    return handleStripeEvent(container, { id, event: read.value })
  }
  const read = readNotification(raw_body)
  if (!read.ok) throw new Error(read.failure.message)
  return handleNotification(container, { id, transaction: read.value.transaction })
}
