// Draws the pictures of the demo catalogue: node scripts/draw-demo/draw.mjs [name ...]
import { mkdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { beginDrawing, finishDrawing } from './svg.mjs'
import { SCENES } from './scenes/index.mjs'

const sharp = createRequire(new URL('../../medusa/package.json', import.meta.url))('sharp')
const target = new URL('../../demo/images/', import.meta.url)

const wanted = process.argv.slice(2)
await mkdir(target, { recursive: true })
const chosen = Object.entries(SCENES).filter(
  ([name]) => wanted.length === 0 || wanted.some((part) => name.includes(part)),
)
for (const [name, { size = 1200, quality = 76, draw }] of chosen) {
  beginDrawing()
  const body = draw()
  const svg = finishDrawing(size, size, body)
  const { pathname } = new URL(`${name}.webp`, target)
  const { size: bytes } = await sharp(Buffer.from(svg)).webp({ quality, effort: 5 }).toFile(pathname)
  process.stdout.write(`${name}.webp ${Math.round(bytes / 1024)} kB\n`)
}
