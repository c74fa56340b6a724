import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { clientKey } from '../../../access/client-address'
import { takeAllowance } from '../../../access/rate-limit'
import { readRawBody } from './read-raw-body'

const REFUSED_PER_MINUTE = 120

type Receive = (
  raw: string,
  mayKeepRefused: () => Promise<boolean>,
) => Promise<{ status: number; verdict: string }>

/**
 * A gateway's call. In place of Medusa's stock route, which answers first and keeps the event in memory: here it is stored and acted
 * on, and only then answered.
 */
export async function answerCall(req: MedusaRequest, res: MedusaResponse, receive: Receive): Promise<void> {
  const raw = await readRawBody(req)
  if (raw === null) {
    res.status(413).json({ verdict: 'too_large' })
    return
  }
  const mayKeepRefused = async () => {
    const window = {
      key: `refused-notification:${clientKey(req)}`,
      limit: REFUSED_PER_MINUTE,
      windowSeconds: 60,
    }
    return (await takeAllowance(req.scope, window)).allowed
  }
  const { status, verdict } = await receive(raw, mayKeepRefused)
  res.status(status).json({ verdict })
}
