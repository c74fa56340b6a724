import type { AuthenticatedMedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { z } from '@medusajs/framework/zod'
import { setBlocked } from '../../../../../workflows/member/set-blocked'
import { answer } from '../../../../answer'
import { parseInput } from '../../../../parse'

const Body = z.strictObject({ blocked: z.boolean() })

export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const body = parseInput(res, Body, req.body)
  if (body) answer(res, await setBlocked(req.scope, req.params.id ?? '', body.blocked))
}
