import { BLUR_MAX_CHARACTERS } from './limits'
import { openPixels, type Pixels } from './open-image'

const ATTEMPTS = [
  { side: 10, quality: 30 },
  { side: 8, quality: 20 },
  { side: 4, quality: 10 },
  { side: 2, quality: 1 },
]

/** A few pixels as a data address, shown behind a picture until it has come. */
export async function makeBlur(pixels: Pixels): Promise<string> {
  for (const attempt of ATTEMPTS) {
    const blur = await blurAt(pixels, attempt.side, attempt.quality)
    if (blur.length <= BLUR_MAX_CHARACTERS) return blur
  }
  return ''
}

async function blurAt(pixels: Pixels, side: number, quality: number): Promise<string> {
  const content = await openPixels(pixels)
    .flatten({ background: '#ffffff' })
    .resize({ width: side, height: side, fit: 'inside' })
    .webp({ quality, effort: 6 })
    .toBuffer()
  return `data:image/webp;base64,${content.toString('base64')}`
}
