import { expect, test } from 'vitest'
import { makePage } from './here.server'
import { findLanguage } from './languages'
import { t, tIfKnown } from './texts'

const below = <T>(path: string, make: () => T): T =>
  makePage({ ...findLanguage(path), path: '/', search: '' }, make)

test('gaps are filled, each as often as it stands there', () => {
  expect(t('common.pagination.state', { page: 2, pages: 5 })).toBe('Halaman 2 dari 5')
  expect(t('shop.cart.parcels_note', { count: 3 })).not.toContain('{')
  expect(t('shop.list.title_search', { query: '{page}$&' })).toContain('{page}$&')
})

test('the language of the page is known without being told, also after waiting', async () => {
  const say = async () => {
    await Promise.resolve()
    return t('common.nav.cart')
  }
  const said = await Promise.all([say(), below('/en/x', say), below('/zh-hant', say), below('/produk', say)])
  expect(said).toEqual(['Keranjang', 'Basket', '購物籃', 'Keranjang'])
})

test('a number chooses the form and is written as numbers are', () => {
  const total = (count: number) => t('shop.list.total', { count })
  expect(total(1)).toBe('1 produk')
  expect(total(1250)).toBe('1.250 produk')
  expect(below('/en', () => [0, 1, 2, 1250].map(total))).toEqual([
    '0 products',
    '1 product',
    '2 products',
    '1,250 products',
  ])
  expect(below('/zh-hant', () => total(1250))).toBe('1,250 項商品')
})

test('the doors speak Indonesian wherever they are opened', () => {
  expect(below('/en', () => t('member.log_in.title'))).toBe(t('member.log_in.title'))
})

test('a word that comes with the data is translated when it is known', () => {
  expect(below('/en', () => tIfKnown('goods.category.kopi'))).toBe('Coffee')
  expect(below('/en', () => tIfKnown('goods.category.baru'))).toBeUndefined()
  expect(tIfKnown('goods.category.kopi')).toBe('Kopi')
})
