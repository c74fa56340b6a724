import type { MedusaResponse } from '@medusajs/framework/http'
import type { MemberRequest } from '../../../../../access/require-access'
import { takeStep } from '../../step'

export async function POST(req: MemberRequest, res: MedusaResponse): Promise<void> {
  await takeStep(req, res, { step: 'packed' })
}
