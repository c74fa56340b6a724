import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { chooseAreaInPlace, fillContact, robusta, waitForOrder } from '../fixtures/shopper'
import { launchBrowser } from '../harness/browser'
import { startStack, type Stack } from '../harness/stack'
import { layWire, type Wire } from '../harness/wire'

let wire: Wire
let stack: Stack
let browser: Browser

beforeAll(async () => {
  wire = await layWire()
  stack = await startStack({ demo: true, shop: true, simulator: true, env: { SHOP_URL: wire.url } })
  wire.leadTo(stack.wiring.ports.shop)
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await stack.stop()
  await wire.close()
})

const offlineNote = /Tanpa sambungan\. Halaman ini seperti terakhir Anda lihat pukul \d/

/** A phone that has been in the shop before, so that its worker is there. */
async function regular(path = '/'): Promise<Page> {
  wire.mend()
  const page = await (await browser.newContext({ viewport: { width: 360, height: 800 } })).newPage()
  await page.goto(`${wire.url}${path}`)
  await page.evaluate(() => navigator.serviceWorker.ready)
  await expect.poll(() => keptPages(page)).toContain(path)
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  return page
}

function keptPages(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith('toko-halaman'))
    const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
    return keys.flat().map(({ url }) => new URL(url).pathname)
  })
}

async function countOrders(): Promise<number> {
  const [row] = await stack.sql<{ n: number }>('select count(*)::int as n from "order"')
  return row?.n ?? 0
}

/** First while there is no network, then again from what the device shows instead. */
async function throughACut(page: Page, act: () => Promise<unknown>): Promise<void> {
  wire.cut()
  await act()
  const again = page.locator('[data-retry]:visible, [data-resend] button:visible')
  await again.waitFor()
  wire.mend()
  await Promise.all([page.waitForEvent('load'), again.click()])
}

it('what was seen is there without a network and says so, and the rest leads back to it', async () => {
  const page = await regular()
  await page.goto(`${wire.url}/produk/${robusta.handle}`)
  await page.getByRole('button', { name: 'Masukkan keranjang' }).click()
  await page.getByRole('status').filter({ hasText: 'masuk keranjang' }).waitFor()
  await page.goto(`${wire.url}/checkout`)
  expect(await page.getByText(offlineNote).isVisible()).toBe(false)

  wire.cut()
  await page.goto(`${wire.url}/produk/${robusta.handle}`)
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('robusta')
  expect(await page.getByText(offlineNote).isVisible()).toBe(true)
  await page.goto(`${wire.url}/keranjang`)
  expect(
    await page
      .getByText('1 buah')
      .or(page.getByLabel(/^Jumlah/))
      .count(),
  ).toBeGreaterThan(0)
  expect(await page.getByText(offlineNote).isVisible()).toBe(true)

  const unread = await page.goto(`${wire.url}/koperasi`)
  expect(unread?.status()).toBe(503)
  expect(await page.getByRole('heading', { name: 'Sambungan sedang putus' }).isVisible()).toBe(true)
  expect(await page.evaluate(() => [...document.fonts].some(({ status }) => status === 'loaded'))).toBe(true)
  await page.getByRole('navigation', { name: 'Yang pernah Anda buka' }).getByRole('link').first().click()
  await page.getByText(offlineNote).waitFor()
  expect(await keptPages(page)).not.toContain('/checkout')
})

it('in English it says so in English', async () => {
  const page = await regular('/en')
  wire.cut()
  await page.goto(`${wire.url}/en/produk`)
  expect(await page.getByRole('heading', { name: 'The connection is down' }).isVisible()).toBe(true)
})

it('a price that was seen without a network is not what is bought', async () => {
  const page = await regular(`/produk/${robusta.handle}`)
  const priced = `from price p using product_variant_price_set s, product_variant v, product g
    where s.price_set_id = p.price_set_id and v.id = s.variant_id and g.id = v.product_id and g.handle = $1`
  const change = (by: number) =>
    stack.sql(
      `update price set amount = amount + $2, raw_amount = jsonb_build_object('value', (amount + $2)::text, 'precision', 20)
       where id in (select p.id ${priced.replace('using', ',')})`,
      [robusta.handle, by],
    )
  const shown = () => page.locator('main').innerText()
  const before = /Rp\s?[\d.]+/.exec(await shown())?.[0] ?? ''
  wire.cut()
  await change(7_000)
  await page.goto(`${wire.url}/produk/${robusta.handle}`)
  expect(await shown()).toContain(before)
  wire.mend()
  await page.getByRole('button', { name: 'Masukkan keranjang' }).click()
  await page.waitForURL(/keranjang/)
  const now = `Rp${(Number(before.replaceAll(/\D/g, '')) + 7_000).toLocaleString('id-ID')}`
  expect((await shown()).replaceAll(/\s/g, '')).toContain(now)
  await change(-7_000)
})

it('somebody buys although the network breaks at every step, and nothing has to be typed twice', async () => {
  const page = await regular()
  const before = await countOrders()
  await throughACut(page, async () => {
    await page.getByLabel('Cari produk').fill('robusta')
    await page.getByRole('button', { name: 'Cari', exact: true }).click()
  })
  await throughACut(page, () => page.getByRole('link', { name: /Kopi bubuk robusta/ }).click())
  await throughACut(page, () => page.getByRole('button', { name: 'Masukkan keranjang' }).click())
  await page.getByRole('status').filter({ hasText: 'masuk keranjang' }).waitFor()
  await throughACut(page, () => page.getByRole('button', { name: /^Tambah satu/ }).click())
  await page.waitForURL(/keranjang/)
  await throughACut(page, () => page.getByRole('link', { name: 'Lanjut ke pesanan' }).click())
  await fillContact(page)
  await chooseAreaInPlace(page)
  await page.getByText('Total', { exact: true }).waitFor()
  await throughACut(page, () => page.getByRole('button', { name: 'Pesan dan bayar' }).click())
  await waitForOrder(page)
  expect(await countOrders()).toBe(before + 1)
  await throughACut(page, () => page.getByRole('button', { name: /^QRIS/ }).click())
  await page.getByRole('heading', { name: 'Pindai untuk membayar' }).waitFor()
})

it('an order whose answer was lost is sent again and is one order', async () => {
  const page = await regular(`/produk/${robusta.handle}`)
  const before = await countOrders()
  await page.getByRole('button', { name: 'Masukkan keranjang' }).click()
  await page.waitForURL(/keranjang/)
  await page.getByRole('link', { name: 'Lanjut ke pesanan' }).click()
  await fillContact(page)
  await chooseAreaInPlace(page)
  await page.getByText('Total', { exact: true }).waitFor()
  await page.waitForLoadState('networkidle')
  wire.loseAnswers()
  await page.getByRole('button', { name: 'Pesan dan bayar' }).click()
  await page.getByRole('button', { name: 'Kirim lagi' }).waitFor()
  expect(await countOrders()).toBe(before + 1)
  wire.mend()
  await page.getByRole('button', { name: 'Kirim lagi' }).click()
  await waitForOrder(page)
  expect(await countOrders()).toBe(before + 1)
})

it('what was typed comes back from the device as words, never as part of the page', async () => {
  const page = await regular()
  const typed = `"><img src=x onerror=hit=1>&'`
  await page.goto(`${wire.url}/lacak`)
  await page.getByLabel('Nomor pesanan').fill('12')
  await page.getByLabel('Nomor WhatsApp').fill(typed)
  wire.cut()
  await page.getByRole('button', { name: 'Cari pesanan' }).click()
  const again = page.getByRole('button', { name: 'Kirim lagi' })
  await again.waitFor()
  expect(await page.locator('img[src="x"]').count()).toBe(0)
  expect(await page.evaluate(() => 'hit' in window)).toBe(false)
  wire.mend()
  await again.click()
  await expect.poll(() => page.getByLabel('Nomor WhatsApp').inputValue()).toBe(typed)
})

it('a picture that was taken back leaves the device, and one that may be is not shown after a day', async () => {
  const page = await regular()
  const keep = (name: string, headers: Record<string, string>) =>
    page.evaluate(
      async ([file, given]) =>
        (await caches.open('toko-berkas-1')).put(file, new Response('x', { headers: given })),
      [`/gambar/${name}/640.webp`, headers] as const,
    )
  const status = (name: string) =>
    page.evaluate(
      (file) =>
        fetch(file).then(
          (answer) => answer.status,
          () => 'none',
        ),
      `/gambar/${name}/640.webp`,
    )
  const [gone, old, immutable] = ['img_taken', 'img_old', 'img_good']
  const date = new Date(Date.now() - 2 * 24 * 3600_000).toUTCString()
  await keep(gone, { date: new Date().toUTCString() })
  await keep(old, { date })
  await keep(immutable, { date, 'cache-control': 'public, max-age=31536000, immutable' })
  expect(await status(gone)).toBe(404)
  await expect
    .poll(() => page.evaluate(async () => (await caches.match('/gambar/img_taken/640.webp'))?.status))
    .toBeUndefined()
  wire.cut()
  expect(await Promise.all([gone, old, immutable].map(status))).toEqual(['none', 'none', 200])
})
