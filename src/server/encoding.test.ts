import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { chooseEncoding, compress, isCompressible } from './encoding.ts'

test.each([
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip, deflate', 'gzip'],
  ['br;q=0, gzip;q=0.5', 'gzip'],
  ['BR', 'br'],
  ['identity', undefined],
  ['gzip;q=0.0', undefined],
  ['', undefined],
  [undefined, undefined],
])('%s gives %s', (accepted, encoding) => {
  expect(chooseEncoding(accepted)).toBe(encoding)
})

test('text is compressed, pictures and event streams are not', () => {
  expect(isCompressible('text/html; charset=utf-8')).toBe(true)
  expect(isCompressible('image/svg+xml')).toBe(true)
  expect(isCompressible('image/webp')).toBe(false)
  expect(isCompressible('text/event-stream')).toBe(false)
})

test('what is compressed comes back whole', () => {
  const bytes = Buffer.from('sambal terasi '.repeat(200))
  for (const quality of ['fast', 'best'] as const) {
    expect(gunzipSync(compress(bytes, 'gzip', quality))).toEqual(bytes)
    expect(brotliDecompressSync(compress(bytes, 'br', quality))).toEqual(bytes)
    expect(compress(bytes, 'br', quality).length).toBeLessThan(bytes.length / 10)
  }
})
