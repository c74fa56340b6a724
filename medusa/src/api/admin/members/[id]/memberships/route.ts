import type { AuthenticatedMedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { z } from '@medusajs/framework/zod'
import { setMemberships } from '../../../../../workflows/member/set-memberships'
import { answer } from '../../../../answer'
import { parseInput } from '../../../../parse'
import { memberships } from '../../member-schema'

const Body = z.strictObject({ memberships })

export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const body = parseInput(res, Body, req.body)
  if (!body) return
  const { actor_id } = req.auth_context
  answer(res, await setMemberships(req.scope, req.params.id ?? '', body.memberships, actor_id))
}
