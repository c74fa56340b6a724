import type { OverlayOptions } from 'sharp'

type Colour = readonly [red: number, green: number, blue: number]

const INDIGO: Colour = [22, 31, 77]
const TURMERIC: Colour = [235, 169, 31]
const SOGA: Colour = [125, 68, 32]
const WHITE: Colour = [248, 241, 227]
const SUNKEN: Colour = [239, 228, 205]
const LINE: Colour = [220, 203, 171]

/** The stripes of the shop's woven cloth: where each begins, in pixels of the 86 that repeat. */
const STRIPES: readonly (readonly [from: number, colour: Colour])[] = [
  [0, INDIGO],
  [6, TURMERIC],
  [8, INDIGO],
  [14, SOGA],
  [24, WHITE],
  [25, SOGA],
  [35, INDIGO],
  [41, TURMERIC],
  [43, INDIGO],
]
const REPEAT = 86
const PETALS = 90

/** A band of lurik, as raw pixels. */
export function drawLurik(width: number, height: number): Pick<OverlayOptions, 'input' | 'raw'> {
  return draw(width, height, (x) => {
    const place = x % REPEAT
    return STRIPES.findLast(([from]) => from <= place)?.[1] ?? INDIGO
  })
}

/** Batik of four petals, for what has no picture: each petal is where two circles overlap. */
export function drawKawung(width: number, height: number): Pick<OverlayOptions, 'input' | 'raw'> {
  const half = PETALS / 2
  return draw(width, height, (x, y) => {
    const dx = Math.abs((x % PETALS) - half)
    const dy = Math.abs((y % PETALS) - half)
    const inPetal = Math.hypot(dx - half, dy) < half * 0.93 && Math.hypot(dx, dy - half) < half * 0.93
    return inPetal ? LINE : SUNKEN
  })
}

function draw(width: number, height: number, colourAt: (x: number, y: number) => Colour) {
  const pixels = Buffer.alloc(width * height * 3)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) pixels.set(colourAt(x, y), (y * width + x) * 3)
  }
  return { input: pixels, raw: { width, height, channels: 3 as const } }
}
