import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { decodeImage } from './decode-image'
import { BLUR_MAX_CHARACTERS, MAX_BYTES } from './limits'

const photo = (width: number, height: number) =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#b5532a',
      noise: { type: 'gaussian', mean: 120, sigma: 25 },
    },
  })

const GPS = {
  IFD0: { Make: 'Kamera Contoh', Artist: 'Melati Contoh' },
  IFD3: {
    GPSLatitudeRef: 'S',
    GPSLatitude: '8/1 20/1 0/1',
    GPSLongitudeRef: 'E',
    GPSLongitude: '113/1 36/1 0/1',
  },
}

function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}

/** A picture file whose header claims a size, with hardly anything behind it. */
function pngClaiming(width: number, height: number, pixels = Buffer.alloc(64)): Buffer {
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0])
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const data = pngChunk('IDAT', deflateSync(pixels, { level: 9 }))
  return Buffer.concat([signature, pngChunk('IHDR', header), data, pngChunk('IEND', Buffer.alloc(0))])
}

async function expectRefusal(content: Buffer, code: string, sentence: RegExp) {
  const decoded = await decodeImage(content)
  expect(decoded.ok).toBe(false)
  if (decoded.ok) return
  expect(decoded.failure.code).toBe(code)
  expect(decoded.failure.message).toMatch(sentence)
}

async function expectDecoded(content: Buffer) {
  const decoded = await decodeImage(content)
  if (!decoded.ok) throw new Error(decoded.failure.message)
  return decoded.value
}

describe('a photo with its place in it', () => {
  it('comes out upright and without any metadata', async () => {
    const lying = await photo(1600, 1200).jpeg().withExif(GPS).withMetadata({ orientation: 6 }).toBuffer()
    const sent = await sharp(lying).metadata()
    expect(sent.orientation).toBe(6)
    expect(sent.exif?.includes('Kamera Contoh')).toBe(true)
    const withGps = await photo(1600, 1200).jpeg().withExif(GPS).toBuffer()
    expect((await sharp(withGps).metadata()).exif?.includes('Melati Contoh')).toBe(true)

    for (const content of [lying, withGps]) {
      for (const variant of (await expectDecoded(content)).variants) {
        const kept = await sharp(variant.content).metadata()
        expect([kept.exif, kept.xmp, kept.iptc, kept.icc, kept.orientation]).toEqual(Array(5).fill(undefined))
        expect(kept.space).toBe('srgb')
        for (const trace of ['Exif', 'Kamera', 'Melati', 'xmpmeta'])
          expect(variant.content.includes(trace)).toBe(false)
      }
    }
    const upright = await expectDecoded(lying)
    expect([upright.width, upright.height]).toEqual([1080, 1440])
  })
})

describe('the sizes', () => {
  it('are three WebP and one JPEG, small enough for a slow phone', async () => {
    const made = await expectDecoded(await photo(3000, 2250).jpeg({ quality: 95 }).toBuffer())
    const sizes = await Promise.all(
      made.variants.map(async ({ width, format, content }) => {
        const { width: real, format: kind } = await sharp(content).metadata()
        return [width, format, real, kind]
      }),
    )
    expect(sizes).toEqual([
      [320, 'webp', 320, 'webp'],
      [640, 'webp', 640, 'webp'],
      [1080, 'webp', 1080, 'webp'],
      [1080, 'jpg', 1080, 'jpeg'],
    ])
    expect(made.blur).toMatch(/^data:image\/webp;base64,/)
    expect(made.blur.length).toBeLessThanOrEqual(BLUR_MAX_CHARACTERS)
  })

  it('never enlarge, and bound a strip that is far taller than wide', async () => {
    const small = await expectDecoded(await photo(200, 150).png().toBuffer())
    expect([small.width, small.height]).toEqual([200, 150])
    const strip = await expectDecoded(await photo(500, 12000).jpeg().toBuffer())
    expect([strip.width, strip.height]).toEqual([90, 2160])
  })

  it('keep what is transparent in WebP and put white behind it in JPEG', async () => {
    const glass = sharp({
      create: { width: 64, height: 64, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    })
    const made = await expectDecoded(await glass.png().toBuffer())
    const [webp, jpeg] = [made.variants[0]?.content, made.variants[3]?.content]
    expect((await sharp(webp).metadata()).hasAlpha).toBe(true)
    const [corner] = await sharp(jpeg).raw().toBuffer()
    expect(corner).toBeGreaterThan(250)
  })

  it.each([
    ['PNG', photo(300, 200).png()],
    ['grey 16-bit PNG', photo(300, 200).toColourspace('grey16').png()],
    ['CMYK JPEG', photo(300, 200).toColourspace('cmyk').jpeg()],
    ['progressive JPEG', photo(300, 200).jpeg({ progressive: true })],
    ['WebP', photo(300, 200).webp()],
    ['AVIF', photo(300, 200).avif({ effort: 0 })],
  ])('are made from %s', async (_, made) => {
    const decoded = await expectDecoded(await made.toBuffer())
    expect([decoded.width, decoded.height]).toEqual([300, 200])
    expect((await sharp(decoded.variants[3]?.content).metadata()).space).toMatch(/srgb|b-w/)
  })
})

describe('a hostile file is refused with a sentence', () => {
  const svg = Buffer.from(
    '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
  )

  it.each([
    ['an SVG', svg, 'image_type', /SVG/],
    ['a web page', Buffer.from('<!doctype html><script>alert(1)</script>'), 'image_type', /bukan gambar/],
    ['a program', Buffer.from('MZ\u0090\u0000'), 'image_type', /bukan gambar/],
    ['a PDF', Buffer.from('%PDF-1.7'), 'image_type', /PDF/],
    ['an iPhone HEIC', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), 'image_type', /HEIC/],
    ['nothing', Buffer.alloc(0), 'image_empty', /kosong/],
    ['one byte', Buffer.from([0xff]), 'image_type', /bukan gambar/],
    [
      'a JPEG in name only',
      Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), svg]),
      'image_broken',
      /rusak/,
    ],
    ['60 megapixels by its header', pngClaiming(10_000, 6_000), 'image_pixels', /60 megapiksel/],
    ['900 megapixels by its header', pngClaiming(30_000, 30_000), 'image_pixels', /900 megapiksel/],
    ['a header with nothing behind it', pngClaiming(4_000, 4_000), 'image_broken', /rusak/],
    ['more than 15 MB', Buffer.alloc(MAX_BYTES + 1, 0xff), 'image_too_large', /15 MB/],
    ['a dot', pngClaiming(1, 1, Buffer.from([0, 0])), 'image_tiny', /terlalu kecil/],
  ])('%s', async (_, content, code, sentence) => {
    await expectRefusal(content, code, sentence)
  })

  it('GIF and TIFF, which the library itself could read', async () => {
    await expectRefusal(await photo(40, 40).gif().toBuffer(), 'image_type', /GIF/)
    await expectRefusal(await photo(40, 40).tiff().toBuffer(), 'image_type', /TIFF/)
  })

  it('a moving WebP', async () => {
    const frames = await photo(40, 120).raw().toBuffer()
    const moving = await sharp(frames, { raw: { width: 40, height: 120, channels: 3, pageHeight: 40 } })
      .webp({ loop: 0, delay: [100, 100, 100] })
      .toBuffer()
    await expectRefusal(moving, 'image_animated', /bergerak/)
  })

  it.each(['jpeg', 'png', 'webp', 'avif'] as const)('half of a %s', async (format) => {
    const whole = await photo(600, 400)
      .toFormat(format, format === 'avif' ? { effort: 0 } : {})
      .toBuffer()
    await expectRefusal(whole.subarray(0, whole.length / 2), 'image_broken', /rusak atau tidak lengkap/)
  })

  it('a bomb within the limit of pixels costs little memory', async () => {
    const [width, height] = [7_700, 7_700]
    const bomb = pngClaiming(width, height, Buffer.alloc((width + 1) * height))
    expect(bomb.length).toBeLessThan(100_000)
    const before = process.memoryUsage().rss
    const decoded = await expectDecoded(bomb)
    expect(decoded.width).toBe(1080)
    expect(process.memoryUsage().rss - before).toBeLessThan(250 * 1024 * 1024)
  })
})
