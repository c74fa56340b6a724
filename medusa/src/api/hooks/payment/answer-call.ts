import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { clientKey } from '../../../access/client-address'
import { takeAllowance } from '../../../access/rate-limit'
import { readRawBody } from './read-raw-body'

const REFUSED_PER_MINUTE = 120
/** Of everybody together: addresses are cheap, and what nobody has signed is never needed. */
const REFUSED_PER_DAY = 5_000

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
    const windows = [
      { key: `refused-notification:${clientKey(req)}`, limit: REFUSED_PER_MINUTE, windowSeconds: 60 },
      { key: 'refused-notification', limit: REFUSED_PER_DAY, windowSeconds: 24 * 3600 },
    ]
    for (const window of windows) if (!(await takeAllowance(req.scope, window)).allowed) return false
    return true
  }
  const { status, verdict } = await receive(raw, mayKeepRefused)
  res.status(status).json({ verdict })
}
