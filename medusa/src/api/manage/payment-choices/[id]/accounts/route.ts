import type { MedusaResponse } from '@medusajs/framework/http'
import type { MemberRequest } from '../../../../../access/require-access'
import { proposeAccount } from '../../../../../workflows/desk/propose-account'
import { answer } from '../../../../answer'
import { parseInput } from '../../../../parse'
import { accountSchema } from '../../choice-schema'

export async function POST(req: MemberRequest, res: MedusaResponse): Promise<void> {
  const account = parseInput(res, accountSchema, req.body)
  const by = { kind: 'member' as const, id: req.access.member_id }
  if (account) answer(res, await proposeAccount(req.scope, req.params.id ?? '', account, by))
}
