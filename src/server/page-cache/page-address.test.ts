import { expect, test } from 'vitest'
import { normalAddress, readAddress } from './page-address.ts'

test.each([
  '/keranjang',
  '/produk/kopi/ongkir',
  '/en/produk/kopi/ongkir?area=35.09.12',
  '/en/checkout',
  '/zh-hant/pesanan/abc',
  '/anggota/produk/baru',
  '/kelola',
  '/stan/api/sales',
  '/_actions/cart.add',
  '/gambar/img_1/640.webp',
  '/healthz',
  `/produk?q=${'x'.repeat(2000)}`,
  '*',
])('%s is never kept', (url) => {
  expect(readAddress(url)).toBeUndefined()
})

test.each([
  '/',
  '/produk',
  '/produk/keranjang-bambu',
  '/produk/ongkir',
  '/en/produk/stan',
  '/perajin/kelola-2',
  '/stanza',
])('%s may be', (url) => {
  expect(readAddress(url)).toEqual({ path: url, query: '' })
})

test('an address is what the page reads, in its own order', () => {
  const address = readAddress('/produk?hal=2&utm_source=wa&q=kopi+bubuk&q=&kategori=')
  expect(address && normalAddress(address, ['q', 'kategori', 'hal'])).toBe('/produk?q=kopi+bubuk&hal=2')
  expect(address && normalAddress(address, [])).toBe('/produk')
})
