import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { receiveStripeEvent } from '../../../../workflows/payment/notification/receive-stripe-event'
import { answerCall } from '../answer-call'

/** Events of Stripe. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const signature = String(req.headers['stripe-signature'] ?? '')
  await answerCall(req, res, (raw, mayKeepRefused) =>
    receiveStripeEvent(req.scope, { raw, signature }, mayKeepRefused),
  )
}
