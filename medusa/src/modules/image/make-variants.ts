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

// Measured: smart subsampling and mozjpeg would more than double the time for 2 to 15 % of the bytes.
function toWebp(pixels: Pixels, width: number): Promise<Buffer> {
  return openPixels(pixels)
    .resize({ width, withoutEnlargement: true })
    .webp({ quality: 76, alphaQuality: 80, effort: 4 })
    .toBuffer()
}

function toJpeg(pixels: Pixels): Promise<Buffer> {
  return openPixels(pixels)
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 80, progressive: true })
    .toBuffer()
}
