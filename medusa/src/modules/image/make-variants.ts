import { LARGEST, WIDTHS } from './limits'
import { openPixels, type Pixels } from './open-image'

export type Variant = { width: number; format: 'webp' | 'jpg'; content: Buffer }

/** WebP for the pages, one JPEG for the messengers and search engines that still want it. */
export async function makeVariants(pixels: Pixels): Promise<Variant[]> {
  const variants: Variant[] = []
  for (const width of WIDTHS) variants.push({ width, format: 'webp', content: await toWebp(pixels, width) })
  variants.push({ width: LARGEST, format: 'jpg', content: await toJpeg(pixels) })
  return variants
}

function toWebp(pixels: Pixels, width: number): Promise<Buffer> {
  return openPixels(pixels)
    .resize({ width, withoutEnlargement: true })
    .webp({ quality: 74, alphaQuality: 80, smartSubsample: true, effort: 4 })
    .toBuffer()
}

function toJpeg(pixels: Pixels): Promise<Buffer> {
  return openPixels(pixels).flatten({ background: '#ffffff' }).jpeg({ quality: 80, mozjpeg: true }).toBuffer()
}
