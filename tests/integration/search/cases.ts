import { describe, expect, it } from 'vitest'
import type { SearchSuggestions } from '#contracts/catalogue'
import { giveConsent, insertOrganisation, insertProduct } from '../../fixtures/shop-rows'
import { titlesOf, vectors, type SearchWorld } from './world'

/** What every search engine must do alike. */
export function searchCases(world: () => SearchWorld): void {
  const search = (q: string, more = '') => world().search(q, more)
  const offer = (title: string, more = {}) => world().offer(title, more)

  describe('a search in ordinary Indonesian', () => {
    it.each(vectors.cases)('$id "$query" ($kind)', async ({ query, must_match, must_not_match }) => {
      const titles = titlesOf(await search(query))
      for (const title of must_match) expect(titles).toContain(title)
      const last = Math.max(...must_match.map((title) => titles.indexOf(title)))
      for (const title of must_not_match) {
        if (titles.includes(title)) expect(titles.indexOf(title)).toBeGreaterThan(last)
      }
    })

    it('says what it looked for instead of a misspelt word, and only then', async () => {
      expect((await search('psang')).corrected_query).toBe('pisang')
      expect((await search('kripik')).corrected_query).toBeUndefined()
      expect((await search('keripik')).corrected_query).toBeUndefined()
    })

    it('leaves out a word that it could only guess at where the others find more', async () => {
      await offer('Batik tulis merah')
      await offer('Batik cap pesisir')
      const page = await search('batik murah')
      expect(titlesOf(page)).toEqual(expect.arrayContaining(['Batik tulis merah', 'Batik cap pesisir']))
      expect(page.corrected_query).toBe('batik')
      expect((await search('batik zzzzqqqq')).total).toBe(page.total)
      expect((await search('keripik psang')).corrected_query).toBe('keripik pisang')
    })

    it.each([
      ['oleholeh jember', 'Oleh-oleh khas Jember'],
      ['temu lawak', 'Temulawak bubuk'],
      ['temulawak', 'Temu lawak segar'],
      ['sukamakmur', 'Teh celup buatan Sukamakmur'],
      ['pisang kenanga', 'Keripik pisang manis'],
      ['manisan koperasi sinar', 'Manisan pala'],
      ['penganyam', 'Keranjang anyaman bambu'],
      ['disulami', 'Taplak sulaman tangan'],
      ['MENGUKIR', 'Hiasan ukiran jati'],
      ['kripik singkonk', 'Keripik singkong balado 200 g'],
      ['keripiksingkong', 'Keripik singkong balado 200 g'],
      ['krip', 'Keripik singkong balado 200 g'],
      ['零食', 'Camilan ikan asin'],
    ])('“%s” finds %s', async (query, title) => {
      if ((await search(`"${title}"`)).products.every((product) => product.title !== title))
        await offer(title)
      expect(titlesOf(await search(query))).toContain(title)
    })

    it.each([
      ['beruang', 'Keripik untuk beruang', 'Uang mainan'],
      ['petani', 'Topi petani', 'Tani merdeka'],
      ['berani', 'Kaus berani', 'Kain rani'],
      ['penari', 'Boneka penari', 'Tarikan laci'],
    ])('“%s” is no form of another word', async (query, found, other) => {
      await offer(found)
      await offer(other)
      const titles = titlesOf(await search(query))
      expect(titles).toContain(found)
      expect(titles).not.toContain(other)
    })

    it('does without a word of praise, or without one that goes with no other, and says so', async () => {
      await offer('Tas batik parang')
      await offer('Tas pasar', { description: 'Bagus dan kuat.' })
      const praised = await search('tas batik bagus')
      expect(titlesOf(praised)).toContain('Tas batik parang')
      expect([praised.corrected_query, praised.left_out]).toEqual(['tas batik', ['bagus']])
      expect(titlesOf(await search('tas bagus'))).toEqual(['Tas pasar'])
      const apart = await search('tas rengginang')
      expect(apart.total).toBeGreaterThan(0)
      expect(apart.left_out).toHaveLength(1)
      expect((await search('tas rengginang', '&exact=1')).total).toBe(0)
    })

    it('leads on from nothing: near words, what is liked, and the same without the filters', async () => {
      const nothing = await search('kezzzik')
      expect(nothing.total).toBe(0)
      expect(nothing.way_out?.popular.length).toBeGreaterThan(0)
      expect(nothing.way_out?.nearest).toContain('keripik')
      const filtered = await search('kripik', '&category=sabun')
      expect(filtered.way_out?.total_without_filters).toBe((await search('kripik')).total)
      expect((await search('kripik')).way_out).toBeUndefined()
    })

    it('guesses at nothing when it is asked to', async () => {
      const page = await search('batik murah', '&exact=1')
      expect([page.total, page.corrected_query]).toEqual([0, undefined])
      expect((await search('psang', '&exact=1')).total).toBe(0)
      expect((await search('kripik', '&exact=1')).total).toBe((await search('kripik')).total)
    })

    it('finds a word from its beginning', async () => {
      expect(titlesOf(await search('kerip'))).toContain('Keripik pisang manis')
      expect(titlesOf(await search('keripik sing'))).toContain('Keripik singkong')
    })

    it.each([
      '???',
      '%',
      "'; drop table product; --",
      '\\',
      'zzzzqqqq',
      '💐',
      'a'.repeat(100),
      '" & | ! ( :*',
    ])('answers %s without fault', async (query) => {
      expect((await search(query)).total).toBeGreaterThanOrEqual(0)
    })

    it('refuses a query that is too long', async () => {
      const answer = await fetch(`${world().backendUrl}/shop/products?q=${'a'.repeat(101)}`)
      expect(answer.status).toBe(400)
    })
  })

  describe('facets and filters of a search', () => {
    it('count each category and organisation as if its own filter were lifted', async () => {
      await offer('Madu hutan', { category: 'camilan' })
      await offer('Madu kelengkeng', { category: 'sabun' })
      const page = await search('madu', '&category=sabun')
      expect(titlesOf(page)).toEqual(['Madu kelengkeng'])
      expect(page.total).toBe(1)
      expect(page.facets.categories).toEqual([
        { handle: 'camilan', name: 'Camilan', count: 1 },
        { handle: 'sabun', name: 'Sabun', count: 1 },
      ])
      expect(page.facets.organisations).toEqual([
        { handle: 'koperasi-cari', name: 'Koperasi Sinar', count: 1 },
      ])
    })

    it('rank the title above the description', async () => {
      await offer('Wadah saji', { description: 'Cocok untuk rengginang.' })
      await offer('Rengginang ketan')
      expect(titlesOf(await search('rengginang'))).toEqual(['Rengginang ketan', 'Wadah saji'])
    })
  })

  describe('further filters', () => {
    const total = async (more: string) => (await search('lampion', more)).total

    it('are place, pick-up, price, supply and halal, each with counts that leave it out', async () => {
      const jember = await insertOrganisation(world().sql, {
        handle: 'lampion-jember',
        area_code: '35.09.14.2001',
        address: 'Jalan Mawar 1',
      })
      const kupang = await insertOrganisation(world().sql, { handle: 'lampion-kupang', area_code: '53.01' })
      await offer('Lampion merah', { organisation_id: jember, price_rupiah: 14_999 })
      await offer('Lampion putih', { organisation_id: jember, price_rupiah: 15_000, stock: 0 })
      const { product_id } = await offer('Lampion biru', {
        organisation_id: kupang,
        price_rupiah: 90_000,
        stock: 0,
        made_to_order_days: 7,
      })
      await world().sql(`update product_detail set halal_number = 'ID1' where product_id = $1`, [product_id])
      const { facets } = await search('lampion', '&place=35.09')
      expect(facets.places).toEqual([
        { handle: '35', name: 'Jawa Timur', count: 2 },
        { handle: '35.09', name: 'Kabupaten Jember', count: 2 },
        { handle: '53', name: 'Nusa Tenggara Timur', count: 1 },
        { handle: '53.01', name: 'Kabupaten Kupang', count: 1 },
      ])
      expect(facets.pickups.map(({ handle }) => handle)).toEqual(['35', '35.09'])
      expect(facets.price_bands.map(({ key, count: found }) => [key, found])).toEqual([
        ['0-14999', 1],
        ['15000-29999', 1],
      ])
      expect((await search('lampion', '&min=15000&max=29999')).facets.price_bands).toHaveLength(3)
      expect((await search('lampion')).facets.supply).toEqual({ ready: 1, made_to_order: 1 })
      expect((await search('lampion')).facets.halal).toBe(1)
      expect(await total('&pickup=35.09')).toBe(2)
      expect(await total('&pickup=53.01')).toBe(0)
      expect(await total('&min=15000')).toBe(2)
      expect(await total('&max=15000&place=35')).toBe(2)
      expect(await total('&supply=ready')).toBe(1)
      expect(await total('&supply=made_to_order')).toBe(1)
      expect(await total('&halal=1')).toBe(1)
      const cheapest = titlesOf(await search('lampion', '&sort=cheapest'))
      expect(cheapest).toEqual(['Lampion merah', 'Lampion putih', 'Lampion biru'])
      expect(titlesOf(await search('lampion', '&sort=dearest'))).toEqual(cheapest.toReversed())
    })

    it('follow the stock when the last piece goes and when there are some again', async () => {
      await world()
        .sql(`update inventory_level set reserved_quantity = stocked_quantity where inventory_item_id in (
        select vi.inventory_item_id from product p join product_variant v on v.product_id = p.id
        join product_variant_inventory_item vi on vi.variant_id = v.id where p.title = 'Lampion merah')`)
      expect(await total('&supply=ready')).toBe(0)
      const offered = (await search('qzxqzx')).way_out?.popular ?? []
      expect(offered.map(({ availability }) => availability)).not.toContain('sold_out')
      await world().sql(`update inventory_level set reserved_quantity = 0`)
      expect(await total('&supply=ready')).toBe(1)
    })

    it.each(['place=jember', 'place=35.09.14', 'min=-1', 'max=x', 'supply=all', 'halal=yes', 'sort=best'])(
      'refuse %s',
      async (query) => {
        expect((await fetch(`${world().backendUrl}/shop/products?${query}`)).status).toBe(400)
      },
    )
  })

  describe('suggestions', () => {
    async function suggest(q: string): Promise<SearchSuggestions> {
      const answer = await fetch(`${world().backendUrl}/shop/suggestions?q=${encodeURIComponent(q)}`)
      expect(answer.status).toBe(200)
      return (await answer.json()) as SearchSuggestions
    }

    it('go on with words, goods, kinds, makers, sellers and places', async () => {
      expect((await suggest('krip')).queries).toContain('keripik')
      expect((await suggest('keripik sing')).queries).toContain('keripik singkong')
      expect((await suggest('kerpik')).queries).toEqual(['keripik'])
      expect((await suggest('keripik pis')).products.map(({ title }) => title)).toContain(
        'Keripik pisang manis',
      )
      expect((await suggest('balado')).products.map(({ title }) => title)).toContain(
        'Keripik singkong balado 200 g',
      )
      expect((await suggest('sab')).categories).toContainEqual({ handle: 'sabun', name: 'Sabun' })
      expect((await suggest('kenan')).makers).toEqual([{ handle: 'perempuan-cari', name: 'Bu Kenanga' }])
      expect((await suggest('sinar')).organisations).toEqual([
        { handle: 'koperasi-cari', name: 'Koperasi Sinar' },
      ])
      expect((await suggest('jemb')).places).toEqual([{ handle: '35.09', name: 'Kabupaten Jember' }])
    })

    it('never name who did not consent', async () => {
      expect((await suggest('ratna')).makers).toEqual([])
      expect((await suggest('ratna')).queries).toEqual([])
    })

    it.each(['', '%', '_', "'; --", '💐', '\\', 'a'.repeat(80)])('answer %s without fault', async (query) => {
      expect((await suggest(query)).products.length).toBeLessThanOrEqual(3)
    })
  })

  describe('the index follows the tables with the next request', () => {
    it('a new title is found, the old one is not', async () => {
      const { product_id } = await offer('Bokor kuningan')
      expect(titlesOf(await search('bokor'))).toEqual(['Bokor kuningan'])
      await world().sql(`update product set title = 'Talam kuningan' where id = $1`, [product_id])
      expect(titlesOf(await search('bokor'))).toEqual([])
      expect(titlesOf(await search('talam'))).toEqual(['Talam kuningan'])
    })

    it('a product taken out of the shop is gone', async () => {
      const { product_id } = await offer('Celengan tanah liat')
      expect((await search('celengan')).total).toBe(1)
      await world().sql(`update product set status = 'draft' where id = $1`, [product_id])
      expect((await search('celengan')).total).toBe(0)
    })

    it('a legal name is found only while consent stands, and leaves no trace', async () => {
      expect((await search('ratnawati')).total).toBe(0)
      const consent = await giveConsent(world().sql, world().maker, 'name')
      expect((await search('ratnawati')).total).toBeGreaterThan(0)
      await world().sql(
        `update consent set withdrawn_at = now(), withdrawal_noted_by = 'test' where id = $1`,
        [consent],
      )
      const after = await search('ratnawati')
      expect([after.total, after.corrected_query]).toEqual([0, undefined])
      expect((await search('ratnawat')).total).toBe(0)
      expect((await search('kenanga')).total).toBeGreaterThan(0)
      const traces = await world().sql(
        `select 1 from search_word where word like 'ratna%'
         union all select 1 from search_document where 'ratnawati' = any(words)`,
      )
      expect(traces).toEqual([])
    })

    it('the products of a closed organisation are gone', async () => {
      const closing = await insertOrganisation(world().sql, { handle: 'segera-tutup' })
      await insertProduct(world().sql, {
        handle: 'topeng',
        title: 'Topeng panji',
        organisation_id: closing,
        makers: [{ member_id: world().maker, share_bps: 10_000 }],
      })
      expect((await search('topeng')).total).toBe(1)
      await world().sql(`update organisation set status = 'closed' where id = $1`, [closing])
      expect((await search('topeng')).total).toBe(0)
    })
  })
}
