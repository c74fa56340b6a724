import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AddressList, FeedPage } from '#contracts/syndication'
import { giveConsent, insertMaker, insertOrganisation, insertProduct } from '../fixtures/shop-rows'
import { startStack, type Stack } from '../harness/stack'

let stack: Stack
let maker: string
let group: string

beforeAll(async () => {
  stack = await startStack({ shop: true })
  const { sql } = stack
  group = await insertOrganisation(sql, {
    handle: 'kelompok',
    name: 'Kelompok <Contoh> & Kawan',
    area_code: '35.09.14',
  })
  maker = await insertMaker(sql, { handle: 'ibu-contoh', name: 'Nama Asli Contoh', organisation_id: group })
  await giveConsent(sql, maker, 'name')
  const makers = [{ member_id: maker, share_bps: 10_000 }]
  for (let index = 0; index < 3; index++) {
    await insertProduct(sql, {
      handle: `kopi-${index}`,
      title: `Kopi </script> & "${index}"`,
      organisation_id: group,
      makers,
      stock: index,
      description: 'Digoreng.',
    })
  }
  await sql(
    `insert into product_collection (id, title, handle) values ('musim-ini', 'Musim ini', 'musim-ini')`,
  )
  await sql(`update product set collection_id = 'musim-ini' where handle = 'kopi-1'`)
  await insertProduct(sql, { handle: 'belum', organisation_id: group, makers, status: 'draft' })
})
afterAll(() => stack.stop())

const backend = (path: string) => fetch(`${stack.backendUrl}/shop/${path}`)
const shop = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${stack.shopUrl}${path}`, { headers })
const read = async <T>(path: string) => (await (await backend(path)).json()) as T

describe('the lists for others', () => {
  it('name what is on sale, and only that', async () => {
    const products = await read<AddressList>('addresses?kind=products')
    expect(products).toMatchObject({ parts: 1 })
    expect(products.addresses.map(({ handle }) => handle)).toEqual(['kopi-0', 'kopi-1', 'kopi-2'])
    expect((await read<AddressList>('addresses?kind=products&part=2')).addresses).toEqual([])
    const makers = await read<AddressList>('addresses?kind=makers')
    expect(makers.addresses.map(({ handle }) => handle)).toEqual(['ibu-contoh'])
    const organisations = await read<AddressList>('addresses?kind=organisations')
    expect(organisations.addresses.map(({ handle }) => handle)).toContain('kelompok')
  })

  it('refuse what makes no sense', async () => {
    expect((await backend('addresses?kind=members')).status).toBe(400)
    expect((await backend('addresses?kind=products&part=0')).status).toBe(400)
    expect((await backend('feed?after=%27%20or%201=1')).status).toBe(400)
  })

  it('go on where the page before ended, and name no maker', async () => {
    const feed = await read<FeedPage>('feed?after=kopi-0')
    expect(feed.items.map(({ handle, availability }) => [handle, availability])).toEqual([
      ['kopi-1', 'few'],
      ['kopi-2', 'few'],
    ])
    expect(feed.next).toBeUndefined()
    expect(JSON.stringify(feed)).not.toMatch(/Contoh"|ibu-contoh|Samaran/)
  })
})

describe('the shop tells search engines', () => {
  it('what is closed to them and where the sitemaps are', async () => {
    const robots = await (await shop('/robots.txt')).text()
    expect(robots).toContain('Disallow: /anggota')
    expect(robots).toContain('Disallow: /en/pesanan/')
    expect(robots).toContain(`Sitemap: ${stack.shopUrl}/sitemap.xml`)
    const index = await (await shop('/sitemap.xml')).text()
    const parts = [...index.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address ?? '')
    expect(parts.map((address) => new URL(address).pathname)).toEqual([
      '/sitemap/pages.xml',
      '/sitemap/products-1.xml',
      '/sitemap/makers-1.xml',
      '/sitemap/organisations-1.xml',
    ])
    const listed = await Promise.all(parts.map(async (address) => (await fetch(address)).text()))
    const addresses = [...listed.join('').matchAll(/<loc>([^<]+)<\/loc>/g)].map(
      ([, address]) => address ?? '',
    )
    const paths = addresses.map((address) => new URL(address).pathname)
    expect(paths).toEqual(
      expect.arrayContaining(['/koleksi/musim-ini', '/bantuan/pengembalian', '/en/bantuan/pengembalian']),
    )
    const answers = await Promise.all(
      addresses.map(async (address) => [address, (await fetch(address)).status]),
    )
    expect(answers.filter(([, status]) => status !== 200)).toEqual([])
    expect((await shop('/sitemap/products-2.xml')).status).toBe(404)
    expect((await shop('/sitemap/members-1.xml')).status).toBe(404)
  })

  it('what a product is, in words no text can break out of', async () => {
    const page = await (await shop('/produk/kopi-2')).text()
    const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page) ?? []
    const { '@graph': things } = JSON.parse(json) as { '@graph': Record<string, unknown>[] }
    expect(things[0]).toMatchObject({
      '@type': 'Product',
      name: 'Kopi </script> & "2"',
      offers: { price: 10_000, priceCurrency: 'IDR', availability: 'https://schema.org/LimitedAvailability' },
    })
    expect(things[1]).toMatchObject({ '@type': 'BreadcrumbList' })
    expect(json).not.toContain('Nama Asli')
  })

  it('what is gone for good, apart from what never was', async () => {
    await stack.sql(`update product set deleted_at = now() where handle = 'kopi-0'`)
    const gone = await shop('/produk/kopi-0')
    expect(gone.status).toBe(410)
    expect(await gone.text()).toContain('Sudah tidak ada di sini')
    expect((await shop('/en/produk/kopi-0')).status).toBe(410)
    expect((await shop('/produk/tidak-pernah-ada')).status).toBe(404)
    expect((await shop('/produk/belum')).status).toBe(404)
  })
})

describe('the picture that is sent with an address', () => {
  it('is drawn for products and organisations, and once only for who has it', async () => {
    for (const path of ['/bagikan/produk/kopi-1.jpg', '/bagikan/koperasi/kelompok.jpg']) {
      const answer = await shop(path)
      expect([path, answer.status, answer.headers.get('content-type')]).toEqual([path, 200, 'image/jpeg'])
      const bytes = new Uint8Array(await answer.arrayBuffer())
      expect([bytes[0], bytes[1]]).toEqual([0xff, 0xd8])
      const etag = answer.headers.get('etag') ?? ''
      expect((await shop(path, { 'if-none-match': etag })).status).toBe(304)
    }
    const before = (await shop('/bagikan/produk/kopi-1.jpg')).headers.get('etag') ?? ''
    await stack.sql(`update product set title = 'Kopi baru' where handle = 'kopi-1'`)
    expect((await shop('/bagikan/produk/kopi-1.jpg', { 'if-none-match': before })).status).toBe(200)
    expect((await shop('/bagikan/produk/tidak-ada.jpg')).status).toBe(404)
  })
})

it('the feeds hold what has a picture, and are 503 without a catalogue', async () => {
  await stack.sql(
    `update product set thumbnail = '/gambar/img_01ARZ3NDEKTSV4RRFFQ69G5FAV/640.webp' where handle = 'kopi-2'`,
  )
  const google = await (await shop('/umpan/google.xml')).text()
  expect(google).toContain('<g:price>10000 IDR</g:price>')
  expect(google).toContain('Kopi &lt;/script&gt; &amp; &quot;2&quot;')
  expect(google.match(/<item>/g)).toHaveLength(1)
  const meta = await (await shop('/umpan/meta.csv')).text()
  expect(meta.split('\r\n')).toHaveLength(3)
  await stack.kill('backend')
  expect((await shop('/umpan/google.xml?baru')).status).toBe(503)
  expect((await shop('/sitemap.xml?baru')).status).toBe(503)
})
