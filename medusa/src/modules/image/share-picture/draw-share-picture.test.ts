import sharp from 'sharp'
import { expect, it } from 'vitest'
import { drawSharePicture, SHARE_HEIGHT, SHARE_WIDTH } from './draw-share-picture'

const lines = ['Koperasi Contoh', 'Ambulu, Kabupaten Jember']

async function pixelsOf(picture: Buffer) {
  const { data, info } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  const at = (x: number, y: number) => [
    ...data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3),
  ]
  /** How many pixels right of the photo are clearly darker than paper: ink. */
  let ink = 0
  for (let y = 0; y < 500; y++) for (let x = 640; x < info.width; x++) if ((at(x, y)[0] ?? 255) < 120) ink++
  return { at, ink }
}

it('shows the thing beside its name, in the size that messengers ask for and under their limit', async () => {
  const photo = await sharp({ create: { width: 900, height: 700, channels: 3, background: '#10a040' } })
    .jpeg()
    .toBuffer()
  const picture = await drawSharePicture({ title: 'Keripik Tempe Sagu', lines, photo })
  expect(await sharp(picture).metadata()).toMatchObject({
    format: 'jpeg',
    width: SHARE_WIDTH,
    height: SHARE_HEIGHT,
  })
  expect(picture.length).toBeLessThan(300_000)
  const { at, ink } = await pixelsOf(picture)
  const [red = 255, green = 0] = at(300, 300)
  expect(green - red).toBeGreaterThan(100)
  expect(ink).toBeGreaterThan(2_000)
})

it('stands without a photo, too', async () => {
  const picture = await drawSharePicture({ title: 'Lapak Purna', lines })
  expect((await sharp(picture).metadata()).width).toBe(SHARE_WIDTH)
})

it.each([
  ['markup', '<span foreground="red">Sambal</span> & <b>Kerupuk'],
  ['a broken entity', 'Teh &amp &#0; <<<'],
  ['control characters', `Kopi\u0000\u202eRobusta\n\n`],
  ['a name without end', 'Keripik '.repeat(200)],
  ['letters it has not', '包子 🫓 Śląsk'],
])('%s stays text and fits', async (_what, title) => {
  const { ink } = await pixelsOf(await drawSharePicture({ title, lines }))
  expect(ink).toBeGreaterThan(500)
})
