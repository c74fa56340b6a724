import { expect, test } from 'vitest'
import { isForeignPost } from './foreign-post'

function request(method: string, headers: Record<string, string>): Request {
  return new Request('http://toko.contoh/keranjang', { method, headers: { host: 'toko.contoh', ...headers } })
}

test('reading is never refused', () => {
  expect(isForeignPost(request('GET', { origin: 'https://jahat.contoh' }))).toBe(false)
  expect(isForeignPost(request('HEAD', { 'sec-fetch-site': 'cross-site' }))).toBe(false)
})

test('a form of our own page passes, also behind a proxy that ends TLS', () => {
  expect(isForeignPost(request('POST', { origin: 'http://toko.contoh' }))).toBe(false)
  expect(isForeignPost(request('POST', { origin: 'https://toko.contoh' }))).toBe(false)
  expect(isForeignPost(request('POST', { 'sec-fetch-site': 'same-origin' }))).toBe(false)
})

test.each([
  { origin: 'https://jahat.contoh' },
  { origin: 'https://toko.contoh.jahat.contoh' },
  { origin: 'https://anak.toko.contoh' },
  { origin: 'http://toko.contoh:8080' },
  { origin: 'null' },
  { 'sec-fetch-site': 'cross-site', origin: 'http://toko.contoh' },
  { 'sec-fetch-site': 'same-site' },
  { 'sec-fetch-site': 'none' },
  {},
])('a form from elsewhere is refused: %o', (headers) => {
  expect(isForeignPost(request('POST', headers as Record<string, string>))).toBe(true)
  expect(isForeignPost(request('DELETE', headers as Record<string, string>))).toBe(true)
})
