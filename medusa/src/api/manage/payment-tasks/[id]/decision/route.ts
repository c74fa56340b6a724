import type { MedusaResponse } from '@medusajs/framework/http'
import { z } from '@medusajs/framework/zod'
import { requireNetwork } from '../../../../../access/covers-network'
import type { MemberRequest } from '../../../../../access/require-access'
import { decideTask } from '../../../../../workflows/payment/task/decide-task'
import { answer } from '../../../../answer'
import { parseInput } from '../../../../parse'

const schema = z.object({ choice: z.enum(['give_back', 'ask_again', 'seen']) })

export async function POST(req: MemberRequest, res: MedusaResponse): Promise<void> {
  if (!(await requireNetwork(req, res))) return
  const input = parseInput(res, schema, req.body)
  if (!input) return
  const { member_id, organisation_ids } = req.access
  const decision = { task_id: req.params.id ?? '', choice: input.choice, member_id, organisation_ids }
  answer(res, await decideTask(req.scope, decision))
}
