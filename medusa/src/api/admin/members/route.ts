import type { AuthenticatedMedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { listMembers } from '../../../queries/member/admin-members'
import { createMember } from '../../../workflows/member/create-member'
import { answer } from '../../answer'
import { parseInput } from '../../parse'
import { listSchema, newMemberSchema } from './member-schema'

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const question = parseInput(res, listSchema, req.query)
  if (question)
    res.json(await listMembers(req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION), question))
}

export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const body = parseInput(res, newMemberSchema, req.body)
  if (!body) return
  const { memberships, ...fields } = body
  answer(res, await createMember(req.scope, fields, memberships, req.auth_context.actor_id), 201)
}
