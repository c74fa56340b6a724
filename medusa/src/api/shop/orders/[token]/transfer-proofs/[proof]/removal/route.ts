import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { removeProof } from '../../../../../../../workflows/desk/remove-proof'
import { answer } from '../../../../../../answer'
import { transferOf } from '../../transfer-of'

export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const transfer = await transferOf(req, res)
  if (transfer)
    answer(res, await removeProof(req.scope, transfer.id, req.params.proof ?? '', { by: 'buyer' }))
}
