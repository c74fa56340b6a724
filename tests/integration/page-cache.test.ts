import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { logInOperator, type Operator } from '../fixtures/operator'
import { anyEdits, findGoods, makeEdit, pagesOf, type Goods } from '../fixtures/shop-edits'
import { startSecondShop } from '../harness/second-shop'
import { startStack, type Stack } from '../harness/stack'
import { startSecondBackend } from './checkout/second-backend'

/** `PAGE_CACHE_RUNS=20` makes each kind of edit as often as one likes. */
const RUNS = Number(process.env.PAGE_CACHE_RUNS ?? 2)

/** The machine may be busy; how soon things happen is not what is tested here. */
const patience = { timeout: 20_000 }

let stack: Stack
let operator: Operator
let goods: Goods[]
let fresh: { shopUrl: string; stop(): Promise<unknown> }
let other: { shopUrl: string; stop(): Promise<unknown> }

beforeAll(async () => {
  stack = await startStack({ demo: true, shop: true })
  // One that keeps nothing tells what is true; another one keeps pages as the first does.
  fresh = await startSecondShop(stack, { PAGE_CACHE_BYTES: '0' })
  other = await startSecondShop(stack)
  operator = await logInOperator(stack)
  goods = await findGoods(stack, 6)
})
afterAll(async () => {
  await fresh?.stop()
  await other?.stop()
  await stack?.stop()
})

async function look(shopUrl: string, path: string) {
  const answer = await fetch(shopUrl + path)
  return { path, status: answer.status, text: await answer.text(), etag: answer.headers.get('etag') }
}

const lookAt = (shopUrl: string, paths: string[]) => Promise.all(paths.map((path) => look(shopUrl, path)))
const shown = async (path: string) => (await look(stack.shopUrl, path)).text

type Look = Awaited<ReturnType<typeof look>>

/** Where pages differ, each with what stands at the first difference. */
function differences(kept: readonly Look[], truth: readonly Look[]): string[] {
  return truth.flatMap(({ path, status, text }, index) => {
    const other = kept[index]
    if (other?.status === status && other.text === text) return []
    const at = [...text].findIndex((letter, place) => letter !== other?.text[place])
    const around = (page = '') => page.slice(Math.max(0, at - 60), at + 60)
    return [`${path}: kept ${other?.status} ${around(other?.text)}, fresh ${status} ${around(text)}`]
  })
}

const first = (): Goods => {
  const [one] = goods
  if (!one) throw new Error('The demo has goods')
  return one
}

/** Short enough to have all of a seller's goods on its first page. */
const listOf = (one: Goods) => `/produk?koperasi=${one.organisation_handle}`

describe('after any edit', () => {
  it('the next request shows what a fresh render shows, byte for byte, in both shops', async () => {
    await fc.assert(
      fc.asyncProperty(anyEdits(goods.length), async (edits) => {
        for (const [index, edit] of edits) {
          const one = goods[index] ?? first()
          const pages = pagesOf(one)
          await Promise.all([lookAt(stack.shopUrl, pages), lookAt(other.shopUrl, pages)])
          await makeEdit(operator, one, edit)
          const kept = await lookAt(stack.shopUrl, pages)
          const keptElsewhere = await lookAt(other.shopUrl, pages)
          const truth = await lookAt(fresh.shopUrl, pages)
          expect(differences(kept, truth)).toEqual([])
          expect(differences(keptElsewhere, truth)).toEqual([])
        }
      }),
      { numRuns: RUNS, endOnFailure: true },
    )
    for (const one of goods) await makeEdit(operator, one, { kind: 'publish' })
  })

  it('is on the next request when pages are being rendered all the while', async () => {
    const { handle } = first()
    const over = new AbortController()
    const visitor = async () => {
      while (!over.signal.aborted) await look(stack.shopUrl, `/produk/${handle}`)
    }
    const visitors = Array.from({ length: 6 }, visitor)
    for (let edit = 0; edit < 25; edit += 1) {
      const title = `Barang ke-${edit} dari banyak`
      await makeEdit(operator, first(), { kind: 'title', text: title })
      expect(await shown(`/produk/${handle}`)).toContain(title)
    }
    over.abort()
    await Promise.all(visitors)
  })

  it('a name that a maker no longer gives is gone from every page at once', async () => {
    const one = first()
    const [maker] = one.makers
    const [{ name } = { name: '' }] = await stack.sql<{ name: string }>(
      'select name from member where id = $1',
      [maker?.id],
    )
    const pages = pagesOf(one)
    await makeEdit(operator, one, { kind: 'agree', subject: 'name' })
    const before = await lookAt(stack.shopUrl, pages)
    expect(before.filter(({ text }) => text.includes(name)).length).toBeGreaterThan(3)
    await makeEdit(operator, one, { kind: 'disagree', subject: 'name' })
    for (const { path, text } of await lookAt(stack.shopUrl, pages)) expect(text, path).not.toContain(name)
  })

  it('by another process of the backend, the shops of all processes show it', async () => {
    const second = await startSecondBackend(stack)
    const there = await logInOperator({ ...stack, backendUrl: second.backendUrl })
    for (let edit = 0; edit < 10; edit += 1) {
      const title = `Dari sebelah ${edit}`
      await shown(`/produk/${first().handle}`)
      await makeEdit(there, first(), { kind: 'title', text: title })
      expect(await shown(`/produk/${first().handle}`)).toContain(title)
      expect((await look(other.shopUrl, listOf(first()))).text).toContain(title)
    }
    await second.stop()
  })
})

describe('without the backend’s doing', () => {
  it('a change in the tables themselves is shown as soon as the database has told of it', async () => {
    const list = listOf(first())
    await shown(list)
    await stack.sql(`update product set title = 'Langsung dari tabel' where id = $1`, [first().id])
    await expect.poll(() => shown(list), patience).toContain('Langsung dari tabel')
    expect(await shown(`/produk/${first().handle}`)).toContain('Langsung dari tabel')
  })

  it('what comes into force by itself is shown from then on', async () => {
    const one = first()
    const page = `/produk/${one.handle}`
    await stack.sql(
      `insert into fee_policy (id, organisation_id, channel, rate_bps, fixed_rupiah, effective_from, created_by)
       values ('fpol_soon', $1, 'online', 1234, 0, now() + interval '2 seconds', 'test')`,
      [one.organisation_id],
    )
    const before = await shown(page)
    expect(before).not.toContain('12,34%')
    await expect.poll(() => shown(page), patience).toContain('12,34%')
  })
})

describe('what is kept', () => {
  it('is shown without asking the database', async () => {
    const pages = pagesOf(first()).filter((path) => !path.includes('?q='))
    const before = await lookAt(stack.shopUrl, pages)
    const client = new pg.Client({ connectionString: stack.databaseUrl })
    await client.connect()
    await client.query('begin')
    await client.query('lock table product in access exclusive mode')
    const during = await lookAt(stack.shopUrl, pages)
    await client.end()
    expect(during).toEqual(before)
    for (const { etag } of during) expect(etag).not.toBeNull()
  })

  it('is not shown when nobody tells of changes, and is new when somebody does again', async () => {
    const { handle, id } = first()
    await shown(`/produk/${handle}`)
    await stack.kill('backend')
    await expect.poll(async () => (await look(stack.shopUrl, `/produk/${handle}`)).status, patience).toBe(503)
    await stack.sql(`update product set title = 'Selagi tidak ada yang mendengar' where id = $1`, [id])
    await stack.restart('backend')
    operator = await logInOperator(stack)
    await expect.poll(() => shown(`/produk/${handle}`), patience).toContain('Selagi tidak ada yang mendengar')
    await expect
      .poll(async () => (await look(stack.shopUrl, `/produk/${handle}`)).etag, patience)
      .not.toBeNull()
    await makeEdit(operator, first(), { kind: 'title', text: 'Sesudah kembali' })
    expect(await shown(`/produk/${handle}`)).toContain('Sesudah kembali')
  })
})
