import { createHash } from 'node:crypto'
import { MedusaService } from '@medusajs/framework/utils'
import type { Result } from '../../domain/failure'
import { decodeImage, type DecodedImage } from './decode-image'
import { makeAvif } from './make-avif'
import { AvifVariant } from './models/avif-variant'
import { StoredImage } from './models/stored-image'
import { drawSharePicture, type SharePicture } from './share-picture/draw-share-picture'

/** The one place that opens pictures from outside. Nobody else may decode, resize or keep the bytes somebody sent. */
export class ImageModuleService extends MedusaService({ AvifVariant, StoredImage }) {
  decode(content: Buffer): Promise<Result<DecodedImage>> {
    return decodeImage(content)
  }

  toAvif(content: Buffer, width: number): Promise<Buffer> {
    return makeAvif(content, width)
  }

  drawShare(picture: SharePicture): Promise<Buffer> {
    return drawSharePicture(picture)
  }

  fingerprint(content: Buffer): string {
    return createHash('sha256').update(content).digest('hex')
  }
}
