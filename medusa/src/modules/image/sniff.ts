export type Sniffed = 'jpeg' | 'png' | 'webp' | 'avif' | 'heic' | 'gif' | 'svg' | 'tiff' | 'pdf' | 'unknown'

const AVIF_BRANDS = ['avif', 'avis']
const HEIC_BRANDS = ['heic', 'heix', 'hevc', 'hevx', 'heim', 'heis', 'mif1', 'msf1']

/** Tells a file's kind by its first bytes. Its name and its declared type are whatever the sender likes. */
export function sniff(content: Buffer): Sniffed {
  if (startsWith(content, [0xff, 0xd8, 0xff])) return 'jpeg'
  if (startsWith(content, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png'
  if (ascii(content, 0, 4) === 'RIFF' && ascii(content, 8, 12) === 'WEBP') return 'webp'
  if (ascii(content, 4, 8) === 'ftyp') return sniffBrand(content)
  if (/^GIF8[79]a$/.test(ascii(content, 0, 6))) return 'gif'
  if (ascii(content, 0, 5) === '%PDF-') return 'pdf'
  if (startsWith(content, [0x49, 0x49, 0x2a, 0x00]) || startsWith(content, [0x4d, 0x4d, 0x00, 0x2a]))
    return 'tiff'
  if (/<svg[\s>]/i.test(content.subarray(0, 4096).toString('utf8'))) return 'svg'
  return 'unknown'
}

function sniffBrand(content: Buffer): Sniffed {
  const boxEnd = Math.min(content.readUInt32BE(0), content.length, 256)
  const brands: string[] = []
  for (let at = 8; at + 4 <= boxEnd; at += 4) if (at !== 12) brands.push(ascii(content, at, at + 4))
  if (brands.some((brand) => AVIF_BRANDS.includes(brand))) return 'avif'
  return brands.some((brand) => HEIC_BRANDS.includes(brand)) ? 'heic' : 'unknown'
}

function startsWith(content: Buffer, bytes: number[]): boolean {
  return bytes.every((byte, index) => content[index] === byte)
}

function ascii(content: Buffer, from: number, to: number): string {
  return content.subarray(from, to).toString('latin1')
}
