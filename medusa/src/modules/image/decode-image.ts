import { ok, refuse, type Result } from '../../domain/failure'
import { BROKEN, inspectImage } from './inspect-image'
import { DECODE_SECONDS, LARGEST, MAX_HEIGHT } from './limits'
import { makeBlur } from './make-blur'
import { makeVariants, type Variant } from './make-variants'
import { openImage, type Pixels } from './open-image'

export type DecodedImage = { width: number; height: number; blur: string; variants: Variant[] }

let turn: Promise<unknown> = Promise.resolve()

/** One picture at a time: each may hold 60 million pixels, and the machine may be small. */
export function decodeImage(content: Buffer): Promise<Result<DecodedImage>> {
  const mine = turn.then(() => decodeNow(content))
  turn = mine.catch(() => undefined)
  return mine
}

async function decodeNow(content: Buffer): Promise<Result<DecodedImage>> {
  const inspected = await inspectImage(content)
  if (!inspected.ok) return inspected
  const pixels = await readPixels(content)
  if (!pixels) return refuse('image_broken', BROKEN)
  const variants = await makeVariants(pixels)
  return ok({ width: pixels.width, height: pixels.height, blur: await makeBlur(pixels), variants })
}

/** Upright, in sRGB, no larger than the largest variant, and bare pixels: what a camera wrote beside them ends here. */
async function readPixels(content: Buffer): Promise<Pixels | undefined> {
  try {
    const { data, info } = await openImage(content)
      .timeout({ seconds: DECODE_SECONDS })
      .autoOrient()
      .resize({ width: LARGEST, height: MAX_HEIGHT, fit: 'inside', withoutEnlargement: true })
      .toColorspace('srgb')
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true })
    return { data, width: info.width, height: info.height, channels: info.channels }
  } catch {
    return undefined
  }
}
