import { create, toBuffer } from 'qrcode'

/** Enough for a phone's camera at a screen that is scratched or dim. */
const CORRECTION = 'M'
/** The quiet zone that readers need, in modules. */
const MARGIN = 4
/** Large enough to be read from a gallery or a print. */
const PICTURE_PIXELS = 900

export type QrDrawing = { size: number; path: string }

/**
 * The dark modules as one line of the width of a module, row by row, a run at a time, with the quiet zone around it: half the bytes of
 * the same as areas.
 */
export function drawQr(text: string): QrDrawing {
  const { modules } = create(text, { errorCorrectionLevel: CORRECTION })
  const { size } = modules
  let path = ''
  for (let row = 0; row < size; row += 1) {
    let drawn = 0
    for (let column = 0; column < size; column += 1) {
      if (!modules.get(row, column)) continue
      const start = column
      while (column + 1 < size && modules.get(row, column + 1)) column += 1
      path += drawn === 0 ? `M${start + MARGIN} ${row + MARGIN}.5` : `m${start - drawn} 0`
      drawn = column + 1
      path += `h${drawn - start}`
    }
  }
  return { size: size + 2 * MARGIN, path }
}

export const drawQrPicture = (text: string): Promise<Buffer> =>
  toBuffer(text, { errorCorrectionLevel: CORRECTION, margin: MARGIN, width: PICTURE_PIXELS, type: 'png' })
