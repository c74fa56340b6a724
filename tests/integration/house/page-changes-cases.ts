import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FEW_PIECES } from '../../../medusa/src/domain/availability/describe-availability'
import { insertMaker, insertOrganisation, insertProduct, type ProductIds } from '../../fixtures/shop-rows'
import { stack } from './ground.ts'

let ears: pg.Client
let ids: ProductIds & { organisation: string; maker: string }
const heard: string[] = []

export function pageChangeCases(): void {
  beforeAll(async () => {
    const organisation = await insertOrganisation(stack.sql, { handle: 'koperasi-didengar' })
    const maker = await insertMaker(stack.sql, { handle: 'melati-didengar', organisation_id: organisation })
    const makers = [{ member_id: maker, share_bps: 10_000 }]
    const offer = { handle: 'kopi-didengar', organisation_id: organisation, makers, stock: 20 }
    ids = { ...(await insertProduct(stack.sql, offer)), organisation, maker }
    ears = new pg.Client({ connectionString: stack.databaseUrl })
    await ears.connect()
    ears.on('notification', ({ payload }) => heard.push(payload ?? ''))
    await ears.query('listen lapak_changes')
  })
  afterAll(async () => {
    await ears?.end()
  })

  /** The tags that a statement tells, in one set. */
  async function tagsOf(text: string, values: unknown[] = []): Promise<string[]> {
    heard.length = 0
    await stack.sql(text, values)
    await stack.sql(`select pg_notify('lapak_changes', 'over')`)
    await expect.poll(() => heard.includes('over')).toBe(true)
    return [...new Set(heard.flatMap((payload) => payload.split(' ')))]
      .filter((tag) => tag !== 'over')
      .toSorted()
  }

  const stockTo = (pieces: number) =>
    tagsOf('update inventory_level set stocked_quantity = $2 where inventory_item_id = $1', [
      ids.inventory_item_id,
      pieces,
    ])

  describe('the tables tell', () => {
    const product = () => ['catalogue', `product:${ids.product_id}`]
    const maker = () => ['catalogue', `maker:${ids.maker}`]

    it('of goods, by whatever table', async () => {
      const { product_id, variant_id } = ids
      expect(await tagsOf('update product set title = $2 where id = $1', [product_id, 'Kopi'])).toEqual(
        product(),
      )
      expect(await tagsOf(`update product_variant set sku = 'x' where id = $1`, [variant_id])).toEqual(
        product(),
      )
      expect(
        await tagsOf(`update product_detail set size = '1' where product_id = $1`, [product_id]),
      ).toEqual(product())
      const price = `price_set_id = (select price_set_id from product_variant_price_set where variant_id = $1)`
      expect(await tagsOf(`update price set amount = 5 where ${price}`, [variant_id])).toEqual(product())
      expect(await tagsOf('delete from product_sales_channel where product_id = $1', [product_id])).toEqual(
        product(),
      )
    })

    it('of stock to listings only when few are left before or after', async () => {
      await stockTo(20)
      expect(await stockTo(FEW_PIECES + 1)).toEqual([`product:${ids.product_id}`])
      expect(await stockTo(FEW_PIECES)).toEqual(product())
      expect(await stockTo(0)).toEqual(product())
      expect(await stockTo(20)).toEqual(product())
    })

    it('of makers, but not of their logins', async () => {
      const member = (set: string) => tagsOf(`update member set ${set} where id = $1`, [ids.maker])
      expect(await member(`story_id = 'Kisah'`)).toEqual(maker())
      expect(await member('sessions_valid_from = now()')).toEqual([])
      const consent = `insert into consent (id, member_id, subject, given_at, noted_by) values ($1, $2, $3, now() + $4::interval, 'x')`
      expect(await tagsOf(consent, ['c1', ids.maker, 'name', '-1 day'])).toEqual(maker())
      expect(await tagsOf(consent, ['c2', ids.maker, 'photo', '1 day'])).toEqual(
        [...maker(), 'later'].toSorted(),
      )
      const withdrawn = `update consent set withdrawn_at = now(), withdrawal_noted_by = 'x' where id = 'c1'`
      expect(await tagsOf(withdrawn)).toEqual(maker())
    })

    it('of sellers and what they take', async () => {
      const own = `organisation:${ids.organisation}`
      expect(
        await tagsOf(`update organisation set story_id = 'x' where id = $1`, [ids.organisation]),
      ).toEqual(['catalogue', own])
      const fee = `insert into fee_policy (id, organisation_id, channel, rate_bps, effective_from, created_by)
      values ($1, $2, 'any', 1, now() + $3::interval, 'x')`
      expect(await tagsOf(fee, ['f1', ids.organisation, '0'])).toEqual([own])
      expect(await tagsOf(fee, ['f2', ids.organisation, '1 day'])).toEqual(['later', own])
    })

    it('of reviews once they stand on a page, and when they leave it', async () => {
      await stack.sql(`alter table review disable trigger review_of_paid_order,
      disable trigger review_published_of_paid_order`)
      const own = [`product:${ids.product_id}`]
      const columns = 'id, order_id, product_id, rating, text, language, name_kind'
      const written = `values ('rev_1', 'order_1', '${ids.product_id}', 4, 'Enak', 'id', 'anonymous')`
      expect(await tagsOf(`insert into review (${columns}) ${written}`)).toEqual([])
      const decided = (status: string) =>
        tagsOf(`update review set status = '${status}', decided_at = now(), decided_by_member_id = 'mem_1',
        refusal_reason = ${status === 'refused' ? `'Bukan ulasan'` : 'null'} where id = 'rev_1'`)
      expect(await decided('published')).toEqual(product())
      expect(
        await tagsOf(
          `update review set answer = 'Terima kasih', answer_member_id = $1,
      answer_written_by_member_id = $1, answered_at = now() where id = 'rev_1'`,
          [ids.maker],
        ),
      ).toEqual(own)
      expect(await decided('refused')).toEqual(product())
      expect(await tagsOf(`update review set updated_at = now() where id = 'rev_1'`)).toEqual([])
    })

    it('of collections', async () => {
      const made = `insert into product_collection (id, title, handle) values ('pcol_1', 'Lebaran', 'lebaran-didengar')`
      expect(await tagsOf(made)).toEqual(['catalogue'])
      expect(
        await tagsOf(`update product_collection set metadata = '{"text": "x"}' where id = 'pcol_1'`),
      ).toEqual(['catalogue'])
    })

    it('at the commit and not before, once for many alike, and nothing of what was undone', async () => {
      const title = `update product set title = title || 'x' where id = '${ids.product_id}'`
      expect(await tagsOf(`begin; ${title}; ${title}; ${title}; commit`)).toEqual(product())
      expect(heard).toHaveLength(2)
      expect(await tagsOf(`begin; ${title}; rollback`)).toEqual([])
    })

    it('of very many at once as of everything', async () => {
      const many = `insert into product (id, title, handle, status)
      select 'prod_' || n, 'x', 'banyak-' || n, 'draft' from generate_series(1, 500) n`
      expect(await tagsOf(many)).toEqual(['everything'])
      expect(await tagsOf('truncate delivery_rate')).toEqual(['everything'])
    })
  })

  it('every table that public pages read tells of its changes', async () => {
    const root = path.resolve(import.meta.dirname, '../../../medusa/src/queries')
    const folders =
      'catalogue,collection,exhibition,home,maker,member,organisation,product,search,syndication'
    const files = globSync(`{${folders}}/**/*.ts`, { cwd: root }).filter(
      (file) =>
        !/\.test\.ts$|\/(admin-|managed-|own-|session-|roles-|invitation|is-one-hand|other-rates|strangers)/.test(
          file,
        ),
    )
    const named = files.flatMap((file) =>
      [...readFileSync(path.join(root, file), 'utf8').matchAll(/\b(?:from|join)\s+"?([a-z_]+)"?/g)].map(
        ([, name]) => name,
      ),
    )
    const tables = await stack.sql<{ name: string; tells: boolean }>(
      `select c.relname as name, exists (
       select 1 from pg_trigger t where t.tgrelid = c.oid and t.tgname like 'page_tell_%'
     ) as tells
     from pg_class c where c.relkind = 'r' and c.relname = any($1) order by 1`,
      [[...new Set(named)]],
    )
    // The words that search corrects by are told of with search_document; what is stale is never on a page.
    const silent = tables.filter(({ tells }) => !tells).map(({ name }) => name)
    expect(silent).toEqual(['search_stale', 'search_word'])
    expect(tables.length).toBeGreaterThan(15)
  })

  describe('the stream of changes', () => {
    it.each([undefined, 'wrong'])('is closed to whoever has no key or a wrong one: %s', async (key) => {
      for (const [method, address] of [
        ['GET', '/shop/changes'],
        ['POST', '/shop/changes/confirmations'],
        ['GET', '/shop/Changes/'],
      ] as const) {
        const headers = { ...(key ? { 'x-lapak-key': key } : {}) }
        const answer = await fetch(stack.backendUrl + address, { method, headers })
        expect([address, answer.status]).toEqual([address, 403])
      }
    })

    it('does not hold up whoever writes when nobody listens', async () => {
      const answer = await fetch(stack.backendUrl, { method: 'POST' })
      expect(answer.status).toBe(404)
      const listening =
        await stack.sql(`select 1 from pg_stat_activity where application_name = 'lapak-purna changes'
      and datname = current_database()`)
      expect(listening).toEqual([])
    })
  })
}
