import type { MedusaResponse } from '@medusajs/framework/http'
import type { MemberRequest } from '../../../../../../../access/require-access'
import { removeProof } from '../../../../../../../workflows/desk/remove-proof'
import { answer } from '../../../../../../answer'

export async function POST(req: MemberRequest, res: MedusaResponse): Promise<void> {
  answer(res, await removeProof(req.scope, req.params.id ?? '', req.params.proof ?? ''))
}
