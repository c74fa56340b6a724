import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { z } from '@medusajs/framework/zod'
import { changeFeed } from '../../../../changes/change-feed'
import { parseInput } from '../../../parse'

const Body = z.object({ follower: z.uuid(), barrier: z.number().int().min(1) })

/** A shop has worked off all that it was told before the barrier. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const body = parseInput(res, Body, req.body)
  if (!body) return
  changeFeed.confirm(body.follower, body.barrier)
  res.status(204).end()
}
