import type { MedusaResponse } from '@medusajs/framework/http'
import { z } from '@medusajs/framework/zod'
import type { MemberRequest } from '../../../../../access/require-access'
import { parseInput } from '../../../../parse'
import { takeStep } from '../../step'

const body = z.object({
  courier: z.string().trim().min(2).max(40),
  tracking_number: z
    .string()
    .trim()
    .regex(/^[\p{L}\p{N}./ -]{3,60}$/u),
})

export async function POST(req: MemberRequest, res: MedusaResponse): Promise<void> {
  const input = parseInput(res, body, req.body)
  if (input) await takeStep(req, res, { step: 'handed_over', ...input })
}
