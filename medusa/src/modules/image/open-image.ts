import sharp, { type Sharp } from 'sharp'
import { MAX_PIXELS } from './limits'

// Only the four decoders that are wanted can run at all; a file that fools the sniffing meets a closed door.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: [
    'VipsForeignLoadJpegBuffer',
    'VipsForeignLoadPngBuffer',
    'VipsForeignLoadWebpBuffer',
    'VipsForeignLoadHeifBuffer',
  ],
})
// Pictures are seen once: a cache of decoded ones would only hold memory.
sharp.cache(false)

type Limits = { limitInputPixels?: number | false }

export function openImage(content: Buffer, limits: Limits = {}): Sharp {
  return sharp(content, { failOn: 'error', limitInputPixels: MAX_PIXELS, sequentialRead: true, ...limits })
}

export function openPixels(pixels: Pixels): Sharp {
  const { data, width, height, channels } = pixels
  return sharp(data, { raw: { width, height, channels } })
}

export type Pixels = { data: Buffer; width: number; height: number; channels: 1 | 2 | 3 | 4 }
