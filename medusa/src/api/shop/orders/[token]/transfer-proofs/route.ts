import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { takeAllowance } from '../../../../../access/rate-limit'
import type { TransferProofs } from '../../../../../contracts/desk'
import { type Transfer, maySendProof } from '../../../../../queries/desk/read-transfer'
import { keepProof } from '../../../../../workflows/desk/keep-proof'
import { answer, sendFailure, sendTooMany } from '../../../../answer'
import { readBytes } from '../../../../member/images/read-bytes'
import { transferOf } from './transfer-of'

const PICTURES_PER_HOUR = 8

export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const transfer = await transferOf(req, res)
  if (!transfer) return
  res.setHeader('cache-control', 'private, no-store')
  res.json(toView(transfer))
}

/** Takes the picture as the body itself, from whoever knows the order's address while its transfer is waited for. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const transfer = await transferOf(req, res)
  if (!transfer) return
  const window = { key: `transfer-proof:${transfer.id}`, limit: PICTURES_PER_HOUR, windowSeconds: 3600 }
  const allowance = await takeAllowance(req.scope, window)
  if (!allowance.allowed) return sendTooMany(res, allowance.retryAfterSeconds)
  const content = await readBytes(req)
  if (!content) {
    const message = 'Fotonya terlalu besar. Pilih foto di bawah 15 MB.'
    return sendFailure(res, { code: 'proof_picture', message, field: 'image' })
  }
  answer(res, await keepProof(req.scope, transfer, content), 201)
}

function toView(transfer: Transfer): TransferProofs {
  const { order_number, asked_rupiah, state, refused_because, proofs } = transfer
  return { order_number, asked_rupiah, state, refused_because, proofs, may_send: maySendProof(transfer) }
}
