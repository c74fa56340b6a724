import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import type { IFileModuleService } from '@medusajs/framework/types'
import { ContainerRegistrationKeys, Modules } from '@medusajs/framework/utils'
import {
  findPublicVariant,
  type PublicVariant,
  type VariantName,
} from '../../../../queries/image/find-public-variant'
import { lightenLater } from '../../../../workflows/image/lighten-later'

const IMAGE = /^img_[0-9A-Z]{26}$/
const FILE = /^(320|640|1080)\.(avif|webp|jpg)$/
const FOREVER = 'public, max-age=31536000, immutable'
/** A portrait may be withdrawn, a review refused: caches must ask again soon. */
const FOR_NOW = 'public, max-age=60'
/** What stands in for an AVIF that is being made: the lighter one shall be seen soon. */
const FOR_A_WHILE = 'public, max-age=3600'
const TYPES: Record<string, string> = { avif: 'image/avif', jpg: 'image/jpeg', webp: 'image/webp' }

export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const asked = readName(req.params.image, req.params.file)
  const found = asked && (await findVariant(req, asked))
  if (!found) return sayUnknown(res)
  const { name, variant, isStandIn } = found
  const etag = `"${variant.sha256.slice(0, 16)}-${name.width}${name.format}"`
  res.set({
    'Cache-Control': variant.may_be_taken_back ? FOR_NOW : isStandIn ? FOR_A_WHILE : FOREVER,
    ETag: etag,
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': 'cross-origin',
  })
  if (req.headers['if-none-match']?.includes(etag)) {
    res.status(304).end()
    return
  }
  const content = await readVariant(req, variant.file_key)
  if (!content) return sayUnknown(res)
  res.set('Content-Type', TYPES[name.format])
  res.end(content)
}

type Found = { name: VariantName; variant: PublicVariant; isStandIn: boolean }

/** An AVIF that nobody asked for before is made behind this answer, which is the WebP: whoever reads one reads both. */
async function findVariant(req: MedusaRequest, asked: VariantName): Promise<Found | undefined> {
  const db = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const variant = await findPublicVariant(db, asked)
  if (variant) return { name: asked, variant, isStandIn: false }
  if (asked.format !== 'avif') return undefined
  const name = { ...asked, format: 'webp' }
  const standIn = await findPublicVariant(db, name)
  if (!standIn) return undefined
  lightenLater(req.scope, { image_id: asked.image_id, width: asked.width })
  return { name, variant: standIn, isStandIn: true }
}

/** Whole, because it is small: a file that is lost is noticed before the answer begins. */
async function readVariant(req: MedusaRequest, file_key: string): Promise<Buffer | undefined> {
  try {
    return await req.scope.resolve<IFileModuleService>(Modules.FILE).getAsBuffer(file_key)
  } catch (error) {
    req.scope.resolve(ContainerRegistrationKeys.LOGGER).error(`${file_key} cannot be read: ${String(error)}`)
    return undefined
  }
}

function sayUnknown(res: MedusaResponse): void {
  for (const header of res.getHeaderNames()) if (header !== 'vary') res.removeHeader(header)
  res.set('Cache-Control', 'no-store')
  res.status(404).json({ code: 'image_unknown', message: 'Gambar ini tidak ada.' })
}

function readName(image = '', file = ''): VariantName | undefined {
  const parts = FILE.exec(file)
  if (!IMAGE.test(image) || !parts) return undefined
  return { image_id: image, width: Number(parts[1]), format: parts[2] ?? '' }
}
