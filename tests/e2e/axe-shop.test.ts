import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { violations } from '../fixtures/axe'
import { addToCart, chooseAreaInPlace, fillContact, menoreh, robusta } from '../fixtures/shopper'
import { launchBrowser } from '../harness/browser'
import { startStack, type Stack } from '../harness/stack'

let stack: Stack
let browser: Browser

beforeAll(async () => {
  stack = await startStack({ demo: true, shop: true, simulator: true })
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await stack.stop()
})

const widths = [360, 1280]

async function openPage(width: number): Promise<Page> {
  return (await browser.newContext({ viewport: { width, height: 800 } })).newPage()
}

const shopPages = [
  '/',
  '/produk',
  '/produk?q=kopi&kategori=kopi',
  '/produk?q=xqzvw',
  `/produk/${robusta.handle}`,
  '/produk/geblek-kering-siap-goreng',
  '/koperasi',
  `/koperasi/${robusta.seller}`,
  '/perajin/ibu-melati-contoh',
  '/keranjang',
  '/lacak',
  '/tidak-ada',
  '/gangguan',
]

it.each(shopPages)('axe finds nothing on %s', async (path) => {
  for (const width of widths) {
    const page = await openPage(width)
    await page.goto(`${stack.shopUrl}${path}`)
    expect(await violations(page), `${width}`).toEqual([])
    await page.context().close()
  }
})

it.each(widths)('axe finds nothing from the basket to the order at %i pixels', async (width) => {
  const page = await openPage(width)
  await addToCart(page, stack.shopUrl, robusta.handle, 2)
  await addToCart(page, stack.shopUrl, menoreh.handle)
  expect(await violations(page), 'basket').toEqual([])
  await page.goto(`${stack.shopUrl}/checkout`)
  expect(await violations(page), 'checkout').toEqual([])
  await page.getByRole('button', { name: 'Pesan dan bayar' }).click()
  await page.getByRole('alert').waitFor()
  expect(await violations(page), 'checkout with errors').toEqual([])
  await fillContact(page)
  await chooseAreaInPlace(page)
  await page.getByText('Total', { exact: true }).waitFor()
  expect(await violations(page), 'checkout filled in').toEqual([])
  await page.getByRole('button', { name: 'Pesan dan bayar' }).click()
  await page.waitForURL((url) => url.href.startsWith(stack.simulatorUrl))
  await page.getByRole('button', { name: /QRIS/ }).click()
  await page.getByRole('link', { name: 'Kembali ke toko' }).click()
  await page.waitForURL(/\/pesanan\//)
  expect(await violations(page), 'order').toEqual([])
})
