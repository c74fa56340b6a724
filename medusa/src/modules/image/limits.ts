export const MAX_BYTES = 15 * 1024 * 1024
export const MAX_PIXELS = 60_000_000
export const MIN_SIDE = 16
/** Nothing longer than this fits a page; it also bounds what one picture can cost to encode. */
export const MAX_HEIGHT = 2160
export const WIDTHS = [320, 640, 1080] as const
export const LARGEST = 1080
export const DECODE_SECONDS = 30
export const BLUR_MAX_CHARACTERS = 200
