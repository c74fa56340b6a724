import path from 'node:path'
import sharp from 'sharp'

const faces = {
  display: { font: 'Young Serif', fontfile: path.join(__dirname, 'fonts', 'young-serif.ttf') },
  text: { font: 'Plus Jakarta Sans', fontfile: path.join(__dirname, 'fonts', 'plus-jakarta-sans.ttf') },
}

type Text = {
  text: string
  face: keyof typeof faces
  /** Pixels. */
  size: number
  colour: string
  /** Lines are broken at this many pixels. */
  width: number
}

const MAX_CHARACTERS = 140

/** Text as a picture with a clear ground, set in the shop's own faces: nothing depends on the fonts of the machine. */
export async function drawText({
  text,
  face,
  size,
  colour,
  width,
}: Text): Promise<{ png: Buffer; height: number }> {
  const { font, fontfile } = faces[face]
  const markup = `<span foreground="${colour}">${escapeMarkup(shorten(text))}</span>`
  const { data, info } = await sharp({
    text: { text: markup, font: `${font} ${size}`, fontfile, width, dpi: 72, rgba: true, wrap: 'word-char' },
  })
    .png()
    .toBuffer({ resolveWithObject: true })
  return { png: data, height: info.height }
}

function shorten(text: string): string {
  const plain = text.replace(/\p{C}/gu, ' ').replace(/\s+/g, ' ').trim()
  return plain.length <= MAX_CHARACTERS ? plain : `${plain.slice(0, MAX_CHARACTERS - 1).trimEnd()}…`
}

/** The typesetter reads markup: what somebody named a product must stay text. */
function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
