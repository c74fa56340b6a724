import type { AuthenticatedMedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { ok } from '../../../domain/failure'
import { storeImage } from '../../../workflows/image/store-image'
import { answer, sendFailure } from '../../answer'
import { readBytes } from '../../member/images/read-bytes'

/** A logo or a portrait, sent as the body itself. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const content = await readBytes(req)
  if (!content)
    return sendFailure(res, {
      code: 'too_large',
      message: 'Fotonya terlalu besar. Pilih foto di bawah 15 MB.',
    })
  const stored = await storeImage(req.scope, { content, created_by: req.auth_context.actor_id })
  answer(res, stored.ok ? ok({ image_id: stored.value.id }) : stored, 201)
}
