import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import type { IFileModuleService } from '@medusajs/framework/types'
import { ContainerRegistrationKeys, Modules } from '@medusajs/framework/utils'
import { findPublicVariant, type VariantName } from '../../../../queries/image/find-public-variant'

const IMAGE = /^img_[0-9A-Z]{26}$/
const FILE = /^(320|640|1080)\.(webp|jpg)$/
const FOREVER = 'public, max-age=31536000, immutable'
/** A portrait may be withdrawn: caches must ask again soon. */
const FOR_NOW = 'public, max-age=60'

export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const name = readName(req.params.image, req.params.file)
  const db = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const variant = name && (await findPublicVariant(db, name))
  if (!name || !variant) return sayUnknown(res)
  const etag = `"${variant.sha256.slice(0, 16)}-${name.width}${name.format}"`
  res.set({
    'Cache-Control': variant.is_portrait ? FOR_NOW : FOREVER,
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
  res.set('Content-Type', name.format === 'jpg' ? 'image/jpeg' : 'image/webp')
  res.end(content)
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
