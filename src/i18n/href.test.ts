import { expect, test } from 'vitest'
import { makePage } from './here.server'
import { addressIn, href, pathHere } from './href'
import { findLanguage, isOnlyAtTheRoot } from './languages'

const english = findLanguage('/en')

test.each([
  ['', '/', '/'],
  ['', '/produk?q=a', '/produk?q=a'],
  ['/en', '/', '/en'],
  ['/en', '/?q=a', '/en?q=a'],
  ['/en', '/produk', '/en/produk'],
  ['/zh-hant', '/checkout?_action=checkout.place', '/zh-hant/checkout?_action=checkout.place'],
])('%s and %s give %s', (prefix, path, address) => {
  expect(addressIn(prefix, path)).toBe(address)
})

test('links lead on in the language of the page', () => {
  expect(href('/keranjang')).toBe('/keranjang')
  expect(makePage({ ...english, path: '/', search: '' }, () => href('/keranjang'))).toBe('/en/keranjang')
})

test('the page that is shown keeps its questions, not what a form had sent', () => {
  const at = (path: string, search: string) => makePage({ ...english, path, search }, pathHere)
  expect(at('/produk', '?q=kopi&hal=2')).toBe('/produk?q=kopi&hal=2')
  expect(at('/checkout', '?_action=checkout.place')).toBe('/checkout')
})

test.each([
  ['/en', 'en'],
  ['/en/produk', 'en'],
  ['/english', 'id'],
  ['/zh-hant/x', 'zh-Hant'],
  ['/zh-Hant', 'id'],
  ['/id', 'id'],
  ['/', 'id'],
  ['', 'id'],
])('%s is in %s', (pathname, tag) => {
  expect(findLanguage(pathname).language.tag).toBe(tag)
})

test('the doors stay at the root', () => {
  for (const path of ['/anggota', '/kelola/pesanan', '/stan', '/masuk', '/gambar/x', '/_astro/x'])
    expect(isOnlyAtTheRoot(path), path).toBe(true)
  for (const path of ['/', '/produk', '/standar', '/anggotaku'])
    expect(isOnlyAtTheRoot(path), path).toBe(false)
})
