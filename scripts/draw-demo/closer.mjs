// Cuts second pictures out of drawn ones, for goods of the demo with several: node scripts/draw-demo/closer.mjs
import { createRequire } from 'node:module'

const sharp = createRequire(new URL('../../medusa/package.json', import.meta.url))('sharp')
const folder = new URL('../../demo/images/', import.meta.url)

/** Which drawing, and where: left edge, top edge and side, in parts of it. */
const CLOSER = {
  'keripik-singkong-balado-isi': ['keripik-singkong-balado', 0.28, 0.52, 0.46],
  'keripik-singkong-balado-bahan': ['keripik-singkong-balado', 0.02, 0.6, 0.4],
  'kopi-bubuk-robusta-jember-dekat': ['kopi-bubuk-robusta-jember', 0.28, 0.28, 0.46],
  'batik-tulis-merak-ponorogo-motif': ['batik-tulis-merak-ponorogo', 0.28, 0.2, 0.45],
  'batik-tulis-merak-ponorogo-tepi': ['batik-tulis-merak-ponorogo', 0.05, 0.55, 0.42],
}

for (const [name, [source, left, top, side]] of Object.entries(CLOSER)) {
  const picture = sharp(new URL(`${source}.webp`, folder).pathname)
  const { width = 0 } = await picture.metadata()
  const px = (share) => Math.round(share * width)
  await picture
    .extract({ left: px(left), top: px(top), width: px(side), height: px(side) })
    .resize(900, 900, { kernel: 'lanczos3' })
    .webp({ quality: 72, effort: 4 })
    .toFile(new URL(`${name}.webp`, folder).pathname)
  process.stdout.write(`${name}.webp\n`)
}
