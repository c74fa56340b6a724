import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { violations } from '../fixtures/axe'
import { logIn, people } from '../fixtures/doors'
import { addToCart, buyer, menoreh, orderAndPay, robusta } from '../fixtures/shopper'
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

const openPage = async (): Promise<Page> =>
  (await browser.newContext({ viewport: { width: 360, height: 800 }, javaScriptEnabled: false })).newPage()

it('the manager packs and hands over her own parcel of an order, and the buyer sees the tracking number', async () => {
  const shopper = await openPage()
  await addToCart(shopper, stack.shopUrl, robusta.handle)
  await addToCart(shopper, stack.shopUrl, menoreh.handle)
  await orderAndPay(shopper, stack.shopUrl)

  const manager = await openPage()
  await logIn(manager, stack.shopUrl, people.manager, '/kelola/pesanan')
  await expect
    .poll(
      async () => {
        await manager.reload()
        return manager.getByText(buyer.name).count()
      },
      { timeout: 30_000 },
    )
    .toBe(1)
  await manager
    .getByRole('link', { name: /^Pesanan \d/ })
    .first()
    .click()
  await manager.waitForURL(/\/kelola\/pesanan\/order_/)
  expect(await manager.getByRole('heading', { name: /^Paket dari/ }).count()).toBe(1)
  expect(await manager.getByText('Kopi Menoreh').count()).toBe(0)

  await manager.getByRole('button', { name: 'Tandai sudah dikemas' }).click()
  await manager.getByText('Tersimpan.').waitFor()
  expect(await manager.getByRole('link', { name: /Telepon \+62 8/ }).getAttribute('href')).toMatch(
    /^tel:\+62/,
  )
  await manager.getByLabel('Nama kurir').fill('Pos Indonesia')
  await manager.getByRole('button', { name: 'Catat penyerahan' }).click()
  await manager
    .getByText(/Tulis nomor resi dari kurirnya/)
    .first()
    .waitFor()
  expect(await manager.getByLabel('Nama kurir').inputValue()).toBe('Pos Indonesia')
  await manager.getByRole('textbox', { name: 'Nomor resi' }).fill('P2611210001')
  await manager.getByRole('button', { name: 'Catat penyerahan' }).click()
  await manager.getByText(/Diserahkan ke Pos Indonesia, resi P2611210001/).waitFor()

  await shopper.reload()
  expect(await shopper.getByText('P2611210001').count()).toBeGreaterThan(0)

  await manager.emulateMedia({ media: 'print' })
  expect(await manager.getByText(buyer.name).isVisible()).toBe(true)
  expect(await manager.locator('header, button, form').filter({ visible: true }).count()).toBe(0)

  const looking = await (await browser.newContext({ viewport: { width: 360, height: 800 } })).newPage()
  await logIn(looking, stack.shopUrl, people.manager, '/kelola/pesanan')
  await looking.goto(manager.url())
  expect(await violations(looking)).toEqual([])
})

it('who brings the parcel herself is asked for no number', async () => {
  const shopper = await openPage()
  await addToCart(shopper, stack.shopUrl, robusta.handle)
  await orderAndPay(shopper, stack.shopUrl)
  const manager = await openPage()
  await logIn(manager, stack.shopUrl, people.manager, '/kelola/pesanan')
  const [order] = await stack.sql('select id from "order" order by display_id desc limit 1')
  const pack = manager.getByRole('button', { name: 'Tandai sudah dikemas' })
  await expect
    .poll(
      async () => {
        await manager.goto(`${stack.shopUrl}/kelola/pesanan/${String(order?.id)}`)
        return pack.count()
      },
      { timeout: 30_000 },
    )
    .toBe(1)
  await pack.click()
  await manager.getByLabel('Diantar sendiri').check()
  expect(await manager.getByRole('textbox', { name: 'Nomor resi' }).isVisible()).toBe(false)
  await manager.getByRole('button', { name: 'Catat penyerahan' }).click()
  await manager.getByText(/^Berangkat diantar sendiri/).waitFor()
  await shopper.reload()
  expect(await shopper.getByText('Sedang diantar sendiri oleh penjual').count()).toBeGreaterThan(0)
})

it('a manager finds no order in which her cooperative has no parcel', async () => {
  const shopper = await openPage()
  await addToCart(shopper, stack.shopUrl, menoreh.handle)
  await orderAndPay(shopper, stack.shopUrl)
  const [order] = await stack.sql('select id from "order" order by display_id desc limit 1')
  const manager = await openPage()
  await logIn(manager, stack.shopUrl, people.manager, '/kelola/pesanan')
  const answer = await manager.goto(`${stack.shopUrl}/kelola/pesanan/${String(order?.id)}`)
  expect(answer?.status()).toBe(404)
})
