import type { MedusaResponse } from '@medusajs/framework/http'
import type { MemberRequest } from '../../../access/require-access'
import type { UploadedImage } from '../../../contracts/member-product'
import { ok } from '../../../domain/failure'
import { storeImage } from '../../../workflows/image/store-image'
import { answer, sendFailure } from '../../answer'
import { readBytes } from './read-bytes'

/** Takes the picture as the body itself, whatever its type claims to be: what it is, its content tells. */
export async function POST(req: MemberRequest, res: MedusaResponse) {
  const content = await readBytes(req)
  if (!content)
    return sendFailure(res, {
      code: 'too_large',
      message: 'Fotonya terlalu besar. Pilih foto di bawah 15 MB.',
    })
  const stored = await storeImage(req.scope, { content, created_by: req.access.member_id })
  answer(res, stored.ok ? ok<UploadedImage>({ image_id: stored.value.id }) : stored, 201)
}
