import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { receiveNotification } from '../../../../workflows/payment/notification/receive-notification'
import { answerCall } from '../answer-call'

/** Notifications of Midtrans. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answerCall(req, res, (raw, mayKeepRefused) => receiveNotification(req.scope, raw, mayKeepRefused))
}
