import { ok, refuse, type Result } from '../../domain/failure'
import { MAX_BYTES, MAX_PIXELS, MIN_SIDE } from './limits'
import { openImage } from './open-image'
import { sniff, type Sniffed } from './sniff'

const REFUSED: Partial<Record<Sniffed, string>> = {
  gif: 'Gambar GIF tidak diterima; simpan sebagai JPEG atau PNG lalu kirim lagi.',
  svg: 'Gambar SVG tidak diterima; simpan sebagai PNG lalu kirim lagi.',
  tiff: 'Gambar TIFF tidak diterima; simpan sebagai JPEG lalu kirim lagi.',
  pdf: 'Berkas ini PDF, bukan gambar; kirim fotonya sebagai JPEG atau PNG.',
  heic: 'Foto HEIC (iPhone) belum dapat dibaca; kirim sebagai JPEG, atau pilih "Paling Kompatibel" di setelan kamera.',
}
const UNKNOWN = 'Berkas ini bukan gambar JPEG, PNG, WebP atau AVIF; pilih berkas fotonya.'
export const BROKEN = 'Gambar ini rusak atau tidak lengkap; kirim ulang dari berkas aslinya.'

export type Inspected = { width: number; height: number }

/** Decides from size, first bytes and header alone: no pixel is decoded before all of it is right. */
export async function inspectImage(content: Buffer): Promise<Result<Inspected>> {
  if (content.length === 0) return refuse('image_empty', 'Berkas gambar ini kosong; pilih berkas fotonya.')
  if (content.length > MAX_BYTES) {
    return refuse('image_too_large', 'Berkas gambar lebih dari 15 MB; kecilkan dulu lalu kirim lagi.')
  }
  const kind = sniff(content)
  if (kind !== 'jpeg' && kind !== 'png' && kind !== 'webp' && kind !== 'avif') {
    return refuse('image_type', REFUSED[kind] ?? UNKNOWN)
  }
  const header = await readHeader(content)
  if (!header) return refuse('image_broken', BROKEN)
  if (header.pages > 1) {
    return refuse('image_animated', 'Gambar bergerak tidak diterima; kirim satu gambar diam.')
  }
  if (header.width * header.height >= MAX_PIXELS) {
    const megapixels = Math.round((header.width * header.height) / 1_000_000)
    return refuse(
      'image_pixels',
      `Gambar ini ${megapixels} megapiksel, paling besar di bawah 60; kecilkan dulu lalu kirim lagi.`,
    )
  }
  if (header.width < MIN_SIDE || header.height < MIN_SIDE) {
    return refuse(
      'image_tiny',
      `Gambar ini terlalu kecil (${header.width} x ${header.height}); kirim foto yang lebih besar.`,
    )
  }
  return ok({ width: header.width, height: header.height })
}

async function readHeader(content: Buffer) {
  try {
    const { width, height, pages } = await openImage(content, { limitInputPixels: false }).metadata()
    return { width, height, pages: pages ?? 1 }
  } catch {
    return undefined
  }
}
