import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

export type Encoding = 'br' | 'gzip'

const compressible = /^(text\/|application\/(json|javascript|manifest\+json)|image\/svg\+xml)/

export function isCompressible(contentType: string): boolean {
  return compressible.test(contentType) && !contentType.startsWith('text/event-stream')
}

/** What both sides can do, the tighter one first. A coding with `q=0` is a refusal. */
export function chooseEncoding(accepted: string | undefined): Encoding | undefined {
  const offers = (accepted ?? '').toLowerCase().split(',')
  const takes = (name: Encoding) =>
    offers.some((offer) => {
      const [coding, ...parameters] = offer.split(';').map((part) => part.trim())
      return coding === name && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter))
    })
  if (takes('br')) return 'br'
  return takes('gzip') ? 'gzip' : undefined
}

export function compress(bytes: Uint8Array, encoding: Encoding, quality: 'fast' | 'best'): Buffer {
  if (encoding === 'gzip') return gzipSync(bytes, { level: quality === 'best' ? 9 : 6 })
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality === 'best' ? 11 : 5,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  })
}
