import type { MedusaResponse } from '@medusajs/framework/http'
import type { MemberRequest } from '../../../../access/require-access'
import { chooseDesk } from '../../../../workflows/desk/choose-desk'
import { answer } from '../../../answer'
import { parseInput } from '../../../parse'
import { choiceSchema } from '../choice-schema'

export async function POST(req: MemberRequest, res: MedusaResponse): Promise<void> {
  const choice = parseInput(res, choiceSchema, req.body)
  const by = { kind: 'member' as const, id: req.access.member_id }
  if (choice) answer(res, await chooseDesk(req.scope, req.params.id ?? '', choice, by))
}
