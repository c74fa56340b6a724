import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import type { CataloguePage } from '#contracts/catalogue'
import { insertMaker, insertOrganisation, insertProduct } from '../../fixtures/shop-rows'
import type { Stack } from '../../harness/stack'

type Case = { id: string; query: string; must_match: string[]; must_not_match: string[]; kind: string }

export const vectors: { cases: Case[] } = JSON.parse(
  readFileSync(new URL('../../vectors/search.json', import.meta.url), 'utf8'),
)

export type SearchWorld = Pick<Stack, 'sql' | 'backendUrl'> & {
  maker: string
  search(q: string, more?: string): Promise<CataloguePage>
  offer(
    title: string,
    more?: Partial<Parameters<typeof insertProduct>[1]>,
  ): Promise<{ product_id: string; variant_id: string }>
}

export const titlesOf = (page: CataloguePage) => page.products.map((product) => product.title)

/** One cooperative with one maker that offers everything the cases look for. */
export async function openSearchWorld({ sql, backendUrl }: Stack): Promise<SearchWorld> {
  const organisation_id = await insertOrganisation(sql, { handle: 'koperasi-cari', name: 'Koperasi Sinar' })
  const maker = await insertMaker(sql, {
    handle: 'perempuan-cari',
    name: 'Ratnawati',
    pseudonym: 'Bu Kenanga',
  })
  let count = 0
  const world: SearchWorld = {
    sql,
    backendUrl,
    maker,
    async search(q, more = '') {
      const answer = await fetch(`${backendUrl}/shop/products?q=${encodeURIComponent(q)}${more}`)
      expect(answer.status).toBe(200)
      return (await answer.json()) as CataloguePage
    },
    async offer(title, more = {}) {
      count += 1
      const makers = [{ member_id: maker, share_bps: 10_000 }]
      return insertProduct(sql, { handle: `cari-${count}`, title, organisation_id, makers, ...more })
    },
  }
  const titles = vectors.cases.flatMap((one) => [...one.must_match, ...one.must_not_match])
  for (const title of new Set(titles)) await world.offer(title)
  return world
}
