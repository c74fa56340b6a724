import type { FeedItem } from '#contracts/syndication'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toFeedProduct } from './feed-product'
import { writeGoogleFeed } from './google-feed'
import { describeTrail, writeJsonLd } from './json-ld'
import { writeMetaFeed } from './meta-feed'
import { writeSitemap, writeSitemapIndex } from './sitemap'

const ORIGIN = 'https://toko.contoh'
const NOW = new Date('2026-11-21T10:00:00Z')
const item: FeedItem = {
  id: 'prod_1',
  handle: 'sambal-teri',
  title: 'Sambal "Teri" & Kacang',
  description: 'Pedas <sekali>,\nawet.',
  price_rupiah: 25_000,
  availability: 'few',
  weight_gram: 200,
  image_id: 'img_1',
  category: 'Sambal',
  organisation: { handle: 'kopi', name: 'KOPI' },
}
const product = (change: Partial<FeedItem> = {}) => toFeedProduct({ ...item, ...change }, ORIGIN, NOW)

describe('a product in a feed', () => {
  it('has its price in rupiah, its address and its picture', () => {
    expect(product()).toMatchObject({
      price: '25000 IDR',
      link: 'https://toko.contoh/produk/sambal-teri',
      image_link: 'https://toko.contoh/gambar/img_1/1080.jpg',
      availability: 'in_stock',
      availability_date: undefined,
      shipping_weight: '200 g',
    })
  })

  it('says when a thing made to order will be there', () => {
    expect(product({ availability: 'made_to_order', made_to_order_days: 7 })).toMatchObject({
      availability: 'backorder',
      availability_date: '2026-11-28',
    })
    expect(product({ availability: 'sold_out' }).availability).toBe('out_of_stock')
  })
})

it('the feed of Google is XML in which the texts stay texts', () => {
  const xml = writeGoogleFeed({ title: 'Lapak', link: ORIGIN, description: '<b>' }, [product()])
  expect(xml).toContain('<title>Sambal &quot;Teri&quot; &amp; Kacang</title>')
  expect(xml).toContain('<g:price>25000 IDR</g:price>')
  expect(xml).toContain('Pedas &lt;sekali&gt;')
  expect(xml).not.toContain('<b>')
  expect(xml).not.toContain('availability_date')
})

it('whatever somebody named a product, the feed of Meta has as many rows and columns as it should', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', minLength: 1 }), { maxLength: 5 }), (titles) => {
      const csv = writeMetaFeed(titles.map((title) => product({ title })))
      const cells = csv.match(/"(?:[^"]|"")*"/g) ?? []
      expect(cells).toHaveLength(titles.length * 10)
      expect(cells.filter((_, index) => index % 10 === 1)).toEqual(
        titles.map((title) => `"${product({ title }).title.replaceAll('"', '""')}"`),
      )
    }),
  )
})

describe('sitemaps', () => {
  it('name each page in each language, and all languages beside each', () => {
    const xml = writeSitemap(
      [{ path: '/produk/sambal-teri', changed_at: '2026-11-20T00:00:00Z' }, { path: '/' }],
      ORIGIN,
    )
    for (const path of [
      '/produk/sambal-teri',
      '/en/produk/sambal-teri',
      '/zh-hant/produk/sambal-teri',
      '/',
      '/en',
      '/zh-hant',
    ]) {
      expect(xml).toContain(`<loc>${ORIGIN}${path}</loc>`)
    }
    expect(xml.match(/hreflang="id" href="https:\/\/toko.contoh\/produk\/sambal-teri"/g)).toHaveLength(3)
    expect(xml).toContain('<lastmod>2026-11-20T00:00:00Z</lastmod>')
  })

  it('are listed in one', () => {
    expect(writeSitemapIndex(['/sitemap/pages.xml'], ORIGIN)).toContain(
      '<sitemap><loc>https://toko.contoh/sitemap/pages.xml</loc></sitemap>',
    )
  })
})

it('no text can end the element that the structured data stands in', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      const hostile = `</script><script>${name}`
      const json = writeJsonLd([describeTrail([{ name: hostile, href: '/produk' }], hostile, ORIGIN)])
      expect(json).not.toContain('<')
      expect(JSON.parse(json)['@graph'][0].itemListElement[1].name).toBe(hostile)
    }),
  )
})
