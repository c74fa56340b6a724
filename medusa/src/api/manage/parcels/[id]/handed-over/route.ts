import type { MedusaResponse } from '@medusajs/framework/http'
import { z } from '@medusajs/framework/zod'
import type { MemberRequest } from '../../../../../access/require-access'
import { readHandOver } from '../../../../../domain/parcel/read-hand-over'
import { sendFailure } from '../../../../answer'
import { parseInput } from '../../../../parse'
import { takeStep } from '../../step'

const text = z.string().max(200).optional()
const body = z.object({ way: text, courier: text, tracking_number: text })

export async function POST(req: MemberRequest, res: MedusaResponse): Promise<void> {
  const input = parseInput(res, body, req.body)
  if (!input) return
  const read = readHandOver(input)
  if (!read.ok) return sendFailure(res, read.failure)
  await takeStep(req, res, { step: 'handed_over', ...read.value })
}
