import { beforeAll, describe, expect, it } from 'vitest'
import type { CataloguePage } from '#contracts/catalogue'
import type { CollectionList, CollectionPage } from '#contracts/collection'
import type { ExhibitionPage } from '#contracts/exhibition'
import type { HomePage } from '#contracts/home'
import type { MakerPage } from '#contracts/maker'
import type { OrganisationList, OrganisationPage } from '#contracts/organisation'
import type { ProductPage } from '#contracts/product'
import type { NearbyProducts, RelatedProducts } from '#contracts/related'
import {
  giveConsent,
  insertMaker,
  insertMakers,
  insertOrganisation,
  insertProduct,
} from '../../fixtures/shop-rows'
import { stack } from './ground.ts'

const ids = { network: '', cooperative: '', group: '', melati: '', kenanga: '' }

async function get<T>(path: string): Promise<T> {
  const answer = await fetch(`${stack.backendUrl}/shop/${path}`)
  expect(answer.status, path).toBe(200)
  return (await answer.json()) as T
}

const status = async (path: string) => (await fetch(`${stack.backendUrl}/shop/${path}`)).status
const handlesOf = (page: { products: { handle: string }[] }) => page.products.map((product) => product.handle)

async function setFee(
  organisation_id: string,
  channel: string,
  rate_bps: number,
  fixed_rupiah: number,
  since: string,
) {
  await stack.sql(
    `insert into fee_policy (id, organisation_id, channel, rate_bps, fixed_rupiah, effective_from, created_by)
     values ('fpol_' || gen_random_uuid(), $1, $2, $3, $4, now() + $5::interval, 'test')`,
    [organisation_id, channel, rate_bps, fixed_rupiah, since],
  )
}

export function catalogueCases(): void {
  beforeAll(async () => {
    const { sql } = stack
    ids.network = await insertOrganisation(sql, { handle: 'jaringan', name: 'Jaringan', kind: 'network' })
    ids.cooperative = await insertOrganisation(sql, {
      handle: 'koperasi',
      name: 'Koperasi',
      parent_id: ids.network,
      area_code: '35.09.14.2001',
      address: 'Dusun Krajan 2',
    })
    ids.group = await insertOrganisation(sql, {
      handle: 'kelompok',
      name: 'Kelompok',
      kind: 'group',
      parent_id: ids.cooperative,
      has_stock: false,
    })
    await sql(
      `update organisation set bank_account_number = '1234567890', bank_name = 'Bank', nib = '9120001' where id = $1`,
      [ids.cooperative],
    )
    ids.melati = await insertMaker(sql, {
      handle: 'melati',
      organisation_id: ids.cooperative,
      area_code: '35.09.14.2001',
    })
    ids.kenanga = await insertMaker(sql, { handle: 'kenanga', organisation_id: ids.group })
    for (let index = 0; index < 30; index += 1) {
      await insertProduct(sql, {
        handle: `barang-${String(index).padStart(2, '0')}`,
        title: `Barang ${index}`,
        organisation_id: index % 3 === 0 ? ids.group : ids.cooperative,
        category: index % 2 === 0 ? 'camilan' : 'kopi',
        stock: index % 10,
        makers: [
          { member_id: ids.melati, share_bps: 6_000 },
          { member_id: ids.kenanga, share_bps: 4_000 },
        ],
      })
    }
  })

  describe('the listing', () => {
    it('has 24 a page, newest first, in the same order on every reading', async () => {
      const [first, second] = [
        await get<CataloguePage>('products'),
        await get<CataloguePage>('products?page=2'),
      ]
      expect([first.total, first.pages, first.products.length, second.products.length]).toEqual([
        30, 2, 24, 6,
      ])
      const handles = [...handlesOf(first), ...handlesOf(second)]
      expect(handles[0]).toBe('barang-29')
      expect(handles.at(-1)).toBe('barang-00')
      expect(new Set(handles).size).toBe(30)
      expect(handlesOf(await get<CataloguePage>('products?page=3'))).toEqual([])
    })

    it('filters by category and by organisation with all below it, and counts what each filter would leave', async () => {
      const page = await get<CataloguePage>('products?category=kopi&organisation=kelompok')
      expect(page.total).toBe(5)
      expect(page.facets.categories).toEqual([
        { handle: 'camilan', name: 'Camilan', count: 5 },
        { handle: 'kopi', name: 'Kopi', count: 5 },
      ])
      expect(page.facets.organisations).toEqual([
        { handle: 'jaringan', name: 'Jaringan', count: 15 },
        { handle: 'kelompok', name: 'Kelompok', count: 5 },
        { handle: 'koperasi', name: 'Koperasi', count: 15 },
      ])
      expect((await get<CataloguePage>('products?organisation=jaringan')).total).toBe(30)
      expect((await get<CataloguePage>('products?organisation=tidak-ada')).total).toBe(0)
      expect((await get<CataloguePage>('products?q=&category=&organisation=&page=')).total).toBe(30)
    })

    it('refuses pages that are none', async () => {
      for (const query of [
        'page=0',
        'page=-1',
        'page=x',
        'page=1.5',
        'page=99999999',
        'category=%27--',
        'page=1&page=2',
      ]) {
        expect(await status(`products?${query}`), query).toBe(400)
      }
    })

    it('puts the stock into words', async () => {
      const page = await get<CataloguePage>('products')
      const words = Object.fromEntries(page.products.map((product) => [product.handle, product.availability]))
      expect([words['barang-26'], words['barang-25'], words['barang-20']]).toEqual([
        'in_stock',
        'few',
        'sold_out',
      ])
    })
  })

  describe('what the public may see', () => {
    const offer = (handle: string) => ({
      handle,
      organisation_id: ids.cooperative,
      makers: [{ member_id: ids.melati, share_bps: 10_000 }],
    })

    it('is published, sold online by an active organisation, has a price and makers', async () => {
      const { sql } = stack
      await insertProduct(sql, { ...offer('usulan'), status: 'proposed' })
      await insertProduct(sql, { ...offer('konsep'), status: 'draft' })
      const stand = await insertProduct(sql, offer('hanya-stan'))
      await sql(`delete from product_sales_channel where product_id = $1`, [stand.product_id])
      const unpriced = await insertProduct(sql, offer('tanpa-harga'))
      await sql(`update product_variant_price_set set deleted_at = now() where variant_id = $1`, [
        unpriced.variant_id,
      ])
      const deleted = await insertProduct(sql, offer('dihapus'))
      await sql(`update product set deleted_at = now() where id = $1`, [deleted.product_id])
      const closed = await insertOrganisation(sql, { handle: 'tutup', status: 'closed' })
      await insertProduct(sql, { ...offer('dari-yang-tutup'), organisation_id: closed })
      for (const handle of ['usulan', 'konsep', 'hanya-stan', 'tanpa-harga', 'dari-yang-tutup']) {
        expect(await status(`products/${handle}`), handle).toBe(404)
      }
      expect(await status('products/dihapus')).toBe(410)
      const listed = handlesOf(await get<CataloguePage>('products'))
      expect(listed.filter((handle) => !handle.startsWith('barang-'))).toEqual([])
      expect(await status('organisations/tutup')).toBe(410)
      await sql(`update product set status = 'draft' where id = $1`, [unpriced.product_id])
    })

    it('never holds bank details, costs or a legal name without consent', async () => {
      const paths = [
        'home',
        'products',
        'products/barang-01',
        'organisations',
        'organisations/koperasi',
        'makers/melati',
      ]
      for (const path of paths) {
        const text = await (await fetch(`${stack.backendUrl}/shop/${path}`)).text()
        expect(text, path).not.toMatch(
          /bank|1234567890|production_cost|Sah melati|Sah kenanga|Pakis(?!, Kabupaten Jember")/,
        )
      }
    })

    it('shows name and village of a maker exactly while her consent stands', async () => {
      expect(await get<MakerPage>('makers/melati')).toMatchObject({ name: 'Samaran melati' })
      const name = await giveConsent(stack.sql, ids.melati, 'name')
      const village = await giveConsent(stack.sql, ids.melati, 'village')
      expect(await get<MakerPage>('makers/melati')).toMatchObject({
        name: 'Sah melati',
        place: 'Pakis, Kabupaten Jember',
      })
      expect((await get<ProductPage>('products/barang-01')).makers[0]?.name).toBe('Sah melati')
      await stack.sql(
        `update consent set withdrawn_at = now(), withdrawal_noted_by = 'test' where id = any($1)`,
        [[name, village]],
      )
      const after = await get<MakerPage>('makers/melati')
      expect([after.name, after.place]).toEqual(['Samaran melati', undefined])
      expect((await get<ProductPage>('products/barang-01')).makers[0]?.name).toBe('Samaran melati')
    })
  })

  describe('the product page', () => {
    it('says where the price goes, by the policies in force for a sale online now', async () => {
      await setFee(ids.group, 'any', 500, 0, '-2 days')
      await setFee(ids.cooperative, 'any', 3_000, 0, '-2 days')
      await setFee(ids.cooperative, 'online', 1_000, 0, '-1 day')
      await setFee(ids.cooperative, 'stand', 9_000, 0, '-1 hour')
      await setFee(ids.cooperative, 'online', 9_999, 0, '1 day')
      await setFee(ids.network, 'online', 250, 500, '-1 day')
      const product = await get<ProductPage>('products/barang-03')
      expect(product.price_parts.map((part) => [part.name, part.amount_rupiah])).toEqual([
        ['Samaran melati', 4_702],
        ['Samaran kenanga', 3_135],
        ['Kelompok', 475],
        ['Koperasi', 950],
        ['Jaringan', 738],
      ])
      expect(product.price_parts.reduce((sum, part) => sum + part.amount_rupiah, 0)).toBe(
        product.price_rupiah,
      )
    })

    it('says who sends it where that is not who sells it', async () => {
      const { organisation, sender } = await get<ProductPage>('products/barang-03')
      expect([organisation.name, sender?.name, sender?.place]).toEqual([
        'Kelompok',
        'Koperasi',
        'Pakis, Kabupaten Jember',
      ])
      expect((await get<ProductPage>('products/barang-01')).sender).toBeUndefined()
    })

    it('takes the makers in force, and the stock where the organisation keeps it', async () => {
      const { product_id } = await insertProduct(stack.sql, {
        handle: 'berganti-perajin',
        organisation_id: ids.group,
        stock: 3,
        makers: [{ member_id: ids.melati, share_bps: 10_000 }],
      })
      await new Promise((resolve) => setTimeout(resolve, 5))
      await insertMakers(stack.sql, product_id, [{ member_id: ids.kenanga, share_bps: 10_000 }])
      const product = await get<ProductPage>('products/berganti-perajin')
      expect(product.makers.map((maker) => maker.handle)).toEqual(['kenanga'])
      expect([product.stock, product.availability]).toEqual([3, 'few'])
      expect(handlesOf(await get<MakerPage>('makers/kenanga'))).toContain('berganti-perajin')
      expect(handlesOf(await get<MakerPage>('makers/melati'))).not.toContain('berganti-perajin')
    })

    it('counts what is reserved as gone', async () => {
      const { inventory_item_id } = await insertProduct(stack.sql, {
        handle: 'dipesan-orang',
        organisation_id: ids.cooperative,
        stock: 4,
        makers: [{ member_id: ids.melati, share_bps: 10_000 }],
      })
      await stack.sql(`update inventory_level set reserved_quantity = 4 where inventory_item_id = $1`, [
        inventory_item_id,
      ])
      expect(await get<ProductPage>('products/dipesan-orang')).toMatchObject({
        stock: 0,
        availability: 'sold_out',
      })
    })

    it('is made to order in so many days when there is no stock', async () => {
      await insertProduct(stack.sql, {
        handle: 'dibuat-dulu',
        organisation_id: ids.cooperative,
        stock: 0,
        made_to_order_days: 14,
        makers: [{ member_id: ids.melati, share_bps: 10_000 }],
      })
      const product = await get<ProductPage>('products/dibuat-dulu')
      expect(product).toMatchObject({ availability: 'made_to_order', made_to_order_days: 14 })
      expect(product.stock).toBeUndefined()
    })
  })

  describe('organisations and home', () => {
    it('lead from the network down to the group, each with the products of all below', async () => {
      const { organisations } = await get<OrganisationList>('organisations')
      expect(organisations.map(({ handle, kind }) => [handle, kind]).slice(0, 3)).toEqual([
        ['jaringan', 'network'],
        ['koperasi', 'cooperative'],
        ['kelompok', 'group'],
      ])
      const page = await get<OrganisationPage>('organisations/koperasi')
      expect(page.parent).toEqual({ handle: 'jaringan', name: 'Jaringan' })
      expect(page.children.map((child) => child.handle)).toEqual(['kelompok'])
      expect(page.makers.map((maker) => maker.handle)).toEqual(['kenanga', 'melati'])
      expect(page).toMatchObject({
        place: 'Pakis, Kabupaten Jember',
        address: 'Dusun Krajan 2',
        nib: '9120001',
      })
      const total = (await get<CataloguePage>('products?organisation=koperasi')).total
      expect(page.product_count).toBe(total)
    })

    it('home counts what there is', async () => {
      const home = await get<HomePage>('home')
      expect(home.newest).toHaveLength(12)
      expect(home.counts).toEqual({
        products: (await get<CataloguePage>('products')).total,
        organisations: 2,
        makers: 2,
      })
    })

    it('home shows the faces of makers who agree to it, under the names they agree to', async () => {
      const { sql } = stack
      for (const [id, member] of [
        ['img_melati', ids.melati],
        ['img_kenanga', ids.kenanga],
      ]) {
        await sql(
          `insert into stored_image (id, sha256, width, height, variants) values ($1, md5($1) || md5($1), 600, 600, '[]')`,
          [id],
        )
        await sql('update member set photo_image_id = $1 where id = $2', [id, member])
      }
      const faces = async () => (await get<HomePage>('home')).makers
      expect(await faces()).toEqual([])
      const consent = await giveConsent(sql, ids.melati, 'photo')
      expect(await faces()).toEqual([
        { handle: 'melati', name: 'Samaran melati', photo: expect.objectContaining({ id: 'img_melati' }) },
      ])
      await sql(`update consent set withdrawn_at = now(), withdrawal_noted_by = 'test' where id = $1`, [
        consent,
      ])
      expect(await faces()).toEqual([])
    })

    it('home names those who sell before those who do not yet', async () => {
      await insertOrganisation(stack.sql, { handle: 'aaa-belum-berjualan', name: 'AAA', kind: 'network' })
      const { organisations } = await get<HomePage>('home')
      expect(organisations.at(0)?.handle).toBe('jaringan')
      expect(organisations.at(-1)?.product_count).toBe(0)
      expect(organisations.map(({ handle }) => handle)).toContain('aaa-belum-berjualan')
      const isSelling = organisations.map((organisation) => organisation.product_count > 0)
      expect(isSelling).toEqual(isSelling.toSorted((a, b) => Number(b) - Number(a)))
    })

    it('answers 404 with a sentence for what is not there', async () => {
      for (const path of [
        'products/tidak-ada',
        'makers/tidak-ada',
        'organisations/tidak-ada',
        'products/%27%20or%201=1',
      ]) {
        const answer = await fetch(`${stack.backendUrl}/shop/${path}`)
        expect([answer.status, await answer.json()]).toEqual([
          404,
          { code: 'not_found', message: expect.any(String) },
        ])
      }
    })
  })

  describe('what leads on from a product', () => {
    it('is by the same makers in force, and from others of the same kabupaten', async () => {
      const neighbour = await insertOrganisation(stack.sql, { handle: 'tetangga', area_code: '35.09.02' })
      const far = await insertOrganisation(stack.sql, { handle: 'jauh', area_code: '35.10' })
      const mawar = await insertMaker(stack.sql, { handle: 'mawar', organisation_id: neighbour })
      const makers = [{ member_id: mawar, share_bps: 10_000 }]
      for (const [handle, organisation_id] of [
        ['sari-jeruk', ids.cooperative],
        ['sari-apel', neighbour],
        ['sari-mangga', far],
      ] as const)
        await insertProduct(stack.sql, { handle, organisation_id, makers })
      const drink = await get<RelatedProducts>('products/sari-jeruk/related')
      expect(drink.by_makers.map(({ handle }) => handle).toSorted()).toEqual(['sari-apel', 'sari-mangga'])
      // Hers already stand above; from the neighbour there is nothing else.
      expect([drink.nearby, drink.place]).toEqual([[], 'Kabupaten Jember'])
      const shared = await get<RelatedProducts>('products/barang-01/related')
      expect(shared.by_makers).toHaveLength(4)
      expect(handlesOf({ products: shared.by_makers })).not.toContain('barang-01')
      expect(handlesOf({ products: shared.nearby })).toEqual(['sari-apel'])
      expect(await status('products/tidak-ada/related')).toBe(404)
    })

    it('near a place comes from its kabupaten, else from its province, else from nowhere', async () => {
      const near = await get<NearbyProducts>('nearby?area=35.09.31')
      expect(near.place).toBe('Kabupaten Jember')
      expect(near.products).toHaveLength(4)
      const province = await get<NearbyProducts>('nearby?area=35.78.01')
      expect(province.place).toBe('Jawa Timur')
      expect(await get<NearbyProducts>('nearby?area=91.01.01')).toEqual({ products: [] })
      expect(await status('nearby?area=1')).toBe(400)
      expect(await status('nearby')).toBe(400)
    })
  })

  describe('collections', () => {
    const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
    const collect = async (handle: string, metadata: object, products: string[]) => {
      await stack.sql(
        `insert into product_collection (id, title, handle, metadata) values ($1, $1, $1, $2)`,
        [handle, JSON.stringify(metadata)],
      )
      await stack.sql('update product set collection_id = $1 where handle = any($2)', [handle, products])
    }

    it('are listed in their season, on home too, and stay to be read after it', async () => {
      await collect('lebaran', { ends_on: day(9), text: ' Untuk hari raya ', title_en: 'Eid' }, ['barang-01'])
      await collect('panen', { starts_on: day(3) }, ['barang-02'])
      await collect('lalu', { ends_on: day(-3) }, ['barang-03'])
      await collect('kosong', {}, [])
      await collect('selalu', { starts_on: 'kapan saja', text: 5 }, ['barang-04'])
      const { collections } = await get<CollectionList>('collections')
      expect(collections.map(({ handle, state }) => [handle, state])).toEqual([
        ['lebaran', 'now'],
        ['selalu', 'now'],
        ['panen', 'coming'],
      ])
      expect(collections[0]).toMatchObject({ name_en: 'Eid', text: 'Untuk hari raya', product_count: 1 })
      expect((await get<HomePage>('home')).collections.map(({ handle }) => handle)).toEqual([
        'lebaran',
        'selalu',
      ])
      const over = await get<CollectionPage>('collections/lalu')
      expect([over.state, handlesOf(over)]).toEqual(['over', ['barang-03']])
      expect(await status('collections/tidak-ada')).toBe(404)
    })

    it('made for an exhibition are on its page', async () => {
      await stack.sql(
        `insert into exhibition (id, handle, name, place, starts_on, ends_on, organisation_id)
       values ('exh_p', 'pekan', 'Pekan', 'Alun-alun', $1, $2, $3)`,
        [day(-1), day(1), ids.cooperative],
      )
      await collect('untuk-pekan', { exhibition: 'pekan' }, ['barang-05', 'barang-06'])
      const { chosen } = await get<ExhibitionPage>('exhibitions/pekan')
      expect(handlesOf({ products: chosen }).toSorted()).toEqual(['barang-05', 'barang-06'])
      expect((await get<CollectionPage>('collections/untuk-pekan')).exhibition).toEqual({
        handle: 'pekan',
        name: 'Pekan',
      })
    })
  })
}
