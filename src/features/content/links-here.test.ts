import { expect, test } from 'vitest'
import { linksHere } from './links-here'

test.each([
  ['<a href="/lacak">Track</a>', '<a href="/en/lacak">Track</a>'],
  ['<a rel="x" href="/produk?q=a">', '<a rel="x" href="/en/produk?q=a">'],
  ['<a href="/anggota/pin">', '<a href="/anggota/pin">'],
  ['<a href="//jahat.contoh">', '<a href="//jahat.contoh">'],
  ['<a href="https://contoh.test/lacak">', '<a href="https://contoh.test/lacak">'],
  ['<img src="/gambar/1.webp">', '<img src="/gambar/1.webp">'],
])('%s becomes %s', (html, shown) => {
  expect(linksHere(html, (path) => `/en${path}`)).toBe(shown)
})
