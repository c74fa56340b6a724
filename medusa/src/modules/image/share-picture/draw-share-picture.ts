import sharp, { type OverlayOptions } from 'sharp'
import { openImage } from '../open-image'
import { drawKawung, drawLurik } from './cloth'
import { drawText } from './draw-text'

export type SharePicture = {
  title: string
  /** Below the title, smaller: who sells it, where. */
  lines: string[]
  /** Bytes of a picture this shop encoded itself. */
  photo?: Buffer
}

/** What messengers and search engines ask for: 1.91 to 1. */
export const SHARE_WIDTH = 1200
export const SHARE_HEIGHT = 630
const BAND = 26
const MARGIN = 56
const TEXT_WIDTH = SHARE_WIDTH - SHARE_HEIGHT - 2 * MARGIN

const PAPER = '#f8f1e3'
const INK = '#2b1b10'
const SOFT = '#654e3c'

/** The picture that stands for a page when its address is sent to somebody: the thing, its name, who sells it. A JPEG. */
export async function drawSharePicture({ title, lines, photo }: SharePicture): Promise<Buffer> {
  const name = await drawText({
    text: title,
    face: 'display',
    size: sizeOf(title),
    colour: INK,
    width: TEXT_WIDTH,
  })
  const below = await Promise.all(
    lines.map((text) => drawText({ text, face: 'text', size: 28, colour: SOFT, width: TEXT_WIDTH })),
  )
  const mark = await drawText({
    text: 'Lapak Purna',
    face: 'display',
    size: 34,
    colour: '#27357a',
    width: TEXT_WIDTH,
  })
  const left = SHARE_HEIGHT + MARGIN
  const parts: OverlayOptions[] = [
    { ...(await pictureOf(photo)), left: 0, top: 0 },
    { ...drawLurik(SHARE_WIDTH - SHARE_HEIGHT, BAND), left: SHARE_HEIGHT, top: SHARE_HEIGHT - BAND },
    { input: name.png, left, top: MARGIN },
  ]
  let top = MARGIN + name.height + 28
  for (const line of below) {
    parts.push({ input: line.png, left, top })
    top += line.height + 14
  }
  parts.push({ input: mark.png, left, top: SHARE_HEIGHT - BAND - 40 - mark.height })
  return sharp({ create: { width: SHARE_WIDTH, height: SHARE_HEIGHT, channels: 3, background: PAPER } })
    .composite(parts)
    .jpeg({ quality: 82, mozjpeg: true })
    .toBuffer()
}

/** Long names are set smaller, so that the longest still leaves room for who sells it. */
function sizeOf(title: string): number {
  if (title.length <= 24) return 60
  if (title.length <= 48) return 48
  return title.length <= 90 ? 38 : 30
}

async function pictureOf(photo: Buffer | undefined): Promise<Pick<OverlayOptions, 'input' | 'raw'>> {
  if (!photo) return drawKawung(SHARE_HEIGHT, SHARE_HEIGHT)
  const input = await openImage(photo)
    .resize({ width: SHARE_HEIGHT, height: SHARE_HEIGHT, fit: 'cover' })
    .png({ compressionLevel: 0 })
    .toBuffer()
  return { input }
}
