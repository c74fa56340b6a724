import { beforeAll, expect, it } from 'vitest'
import { addToCart, robusta } from '../../fixtures/shopper'
import { browser, stack } from './ground'
import { variantByTitle } from '../../integration/checkout/books'
import { placed } from '../../integration/checkout/buyer'
import { chosen } from '../../integration/payment-ways/pay'

export function weightCases(): void {
  beforeAll(async () => {
    await writeReviews(wordy)
  })

  const KB = 1024
  const wordy = 'keripik-singkong-balado'

  /** As many as a product page shows, each as long as people write when they are pleased, with an answer. */
  async function writeReviews(handle: string): Promise<void> {
    await stack.sql(`alter table review disable trigger review_of_paid_order,
    disable trigger review_published_of_paid_order`)
    for (const [at, thing] of ['renyah', 'pedas', 'gurih', 'segar'].entries()) {
      const text = `Sampai dalam tiga hari, ${thing} dan bungkusnya rapi. Anak-anak berebut, jadi besok pesan ${at + 2} lagi. `
      await stack.sql(
        `insert into review (id, order_id, product_id, rating, text, language, name_kind, shown_name, status, decided_at,
         decided_by_member_id, answer, answer_member_id, answer_written_by_member_id, answered_at)
       select $1, $1, p.id, 5, $2, 'id', 'first_name', $3, 'published', now(), m.id, $4, m.id, m.id, now()
       from product p, lateral (select s.member_id as id from maker_set t join maker_share s on s.maker_set_id = t.id
         where t.product_id = p.id order by s.position limit 1) m where p.handle = $5`,
        [
          `rev_${at}`,
          text.repeat(3),
          `Pembeli ${at}`,
          `Terima kasih banyak, semoga tetap ${thing} sampai habis.`,
          handle,
        ],
      )
    }
  }
  type Weight = { script: number; frame: number; requests: string[] }

  /** What comes over the wire for one cold page, pictures aside. */
  async function weigh(path: string, isFilled = false): Promise<Weight> {
    // Cold: the service worker of the first page would give the second from its own store.
    const context = await browser.newContext({
      viewport: { width: 360, height: 800 },
      serviceWorkers: isFilled ? 'block' : 'allow',
    })
    const page = await context.newPage()
    if (isFilled) await addToCart(page, stack.shopUrl, robusta.handle)
    const session = await context.newCDPSession(page)
    await session.send('Network.enable')
    await session.send('Network.setCacheDisabled', { cacheDisabled: true })
    const types = new Map<string, { type: string; url: string }>()
    const weight: Weight = { script: 0, frame: 0, requests: [] }
    session.on('Network.responseReceived', (event) =>
      types.set(event.requestId, { type: event.type, url: event.response.url }),
    )
    session.on('Network.loadingFinished', (event) => {
      const loaded = types.get(event.requestId)
      if (loaded === undefined || loaded.type === 'Image') return
      weight.requests.push(loaded.url)
      if (loaded.type === 'Script') weight.script += event.encodedDataLength
      if (['Document', 'Stylesheet', 'Font'].includes(loaded.type)) weight.frame += event.encodedDataLength
    })
    await page.goto(`${stack.shopUrl}${path}`, { waitUntil: 'networkidle' })
    await context.close()
    return weight
  }

  it.each([
    ['/', false, 5],
    ['/produk', false, 5],
    [`/produk/${robusta.handle}`, false, 5],
    [`/produk/${wordy}`, false, 5],
    [`/produk/${wordy}/ulasan`, false, 5],
    [`/koperasi/${robusta.seller}`, false, 5],
    ['/perajin/ibu-melati-contoh', false, 5],
    ['/en', false, 5],
    [`/en/produk/${robusta.handle}`, false, 5],
    ['/zh-hant/produk', false, 5],
    ['/keranjang', true, 10],
    ['/checkout', true, 10],
    ['/en/checkout', true, 10],
  ] as const)('%s is light as paper', async (path, isFilled, scriptKB) => {
    expectLight(await weigh(path, isFilled), scriptKB)
  })

  it('the page of an order is light as well: while a way to pay is chosen, with a code to scan and with numbers to type', async () => {
    const variant = await variantByTitle(stack, 'Edamame')
    const { token } = await placed(stack, { [variant]: 1 })
    expectLight(await weigh(`/pesanan/${token}`, true), 10)
    for (const way of ['qris', 'mandiri_bill']) {
      await chosen(stack, token, way)
      expectLight(await weigh(`/pesanan/${token}`, true), 10)
    }
  })

  function expectLight(weight: Weight, scriptKB: number): void {
    expect(weight.script).toBeLessThanOrEqual(scriptKB * KB)
    expect(weight.frame).toBeLessThanOrEqual(45 * KB)
    expect(weight.frame).toBeGreaterThan(10 * KB)
    expect(weight.requests.length, weight.requests.join('\n')).toBeLessThanOrEqual(6)
  }
}
