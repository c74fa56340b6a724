import type { MedusaResponse } from '@medusajs/framework/http'
import type { MemberRequest } from '../../../../../../../access/require-access'
import { removeProof } from '../../../../../../../workflows/desk/remove-proof'
import { answer } from '../../../../../../answer'

export async function POST(req: MemberRequest, res: MedusaResponse): Promise<void> {
  const { member_id } = req.access
  const { id = '', proof = '' } = req.params
  answer(res, await removeProof(req.scope, id, proof, { by: 'desk', member_id }))
}
