import { describe, expect, it } from 'vitest'
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
