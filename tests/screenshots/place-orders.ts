import type { Browser, Page } from 'playwright-core'
import { logIn, people } from '../fixtures/doors.ts'
import { addToCart, menoreh, orderAndPay, orderBasket, payAtSimulator, robusta } from '../fixtures/shopper.ts'

/**
 * By what a path names them: {paid} waits to be packed, {sent} is on its way, {work} is the manager's page of {paid};
 * {unpaid} has no way to pay yet, {qris} and {va} wait for their money; of {back} a part goes back by hand, at {backWork}.
 */
export type Orders = Record<'paid' | 'sent' | 'work' | 'unpaid' | 'qris' | 'va' | 'back' | 'backWork', string>

const chips = 'keripik-singkong-balado'

/** Orders for all pictures, by the real doors: what was sent has one review that is published and one to be written. */
export async function placeOrders(browser: Browser, shopUrl: string): Promise<Orders> {
  // The helpers press the buttons that stand there without a script.
  const open = async () => (await browser.newContext({ javaScriptEnabled: false })).newPage()
  const [shopper, other, manager] = [await open(), await open(), await open()]
  const paid = await order(shopper, shopUrl, [robusta.handle, menoreh.handle])
  const sent = await order(other, shopUrl, [robusta.handle, chips])
  await logIn(manager, shopUrl, people.manager, '/kelola/pesanan')
  await manager
    .getByRole('link', { name: `Pesanan ${sent.number}`, exact: false })
    .first()
    .click()
  await handOver(manager)
  await review(other, shopUrl, sent.token)
  await manager.goto(`${shopUrl}/kelola/ulasan`)
  await manager.getByRole('button', { name: 'Tampilkan di toko' }).last().click()
  await manager.getByText('Ulasan sekarang tampil di toko.').waitFor()
  const work = await openWork(manager, shopUrl, paid.number)
  const qris = await leaveUnpaid(shopper, shopUrl, /^QRIS/)
  const va = await leaveUnpaid(shopper, shopUrl, /^BCA/)
  const back = await leaveUnpaid(shopper, shopUrl, /^BRI/)
  await payAtSimulator(shopper)
  await seePaid(shopper)
  const backWork = await openWork(manager, shopUrl, await numberOn(shopper))
  await sendBack(manager)
  const unpaid = await leaveUnpaid(shopper, shopUrl)
  for (const page of [shopper, other, manager]) await page.context().close()
  return { paid: paid.token, sent: sent.token, work, unpaid, qris, va, back, backWork }
}

async function leaveUnpaid(page: Page, shopUrl: string, way?: RegExp): Promise<string> {
  await addToCart(page, shopUrl, robusta.handle)
  await orderBasket(page, shopUrl)
  if (way) {
    await page.getByRole('button', { name: way }).click()
    await page.getByRole('link', { name: 'Ganti cara bayar' }).waitFor()
  }
  return tokenIn(page)
}

/** On the manager's page of an order; by what it is known there. */
async function openWork(manager: Page, shopUrl: string, number: string): Promise<string> {
  await manager.goto(`${shopUrl}/kelola/pesanan`)
  await manager
    .getByRole('link', { name: `Pesanan ${number}`, exact: false })
    .first()
    .click()
  await manager.waitForURL(/\/kelola\/pesanan\/order_/)
  return tokenIn(manager)
}

/** What was paid through a virtual account is sent back by people. */
async function sendBack(manager: Page): Promise<void> {
  await manager.goto(`${manager.url()}/uang`)
  await askBack(manager)
  await manager.getByRole('button', { name: /^Ya, kembalikan/ }).click()
  await manager.getByText('Pengembalian dicatat.').waitFor()
}

/** One piece of the first line, up to the last look before money goes. */
export async function askBack(page: Page): Promise<void> {
  await page.getByLabel('Berapa buah').first().fill('1')
  await page.getByLabel('Alasan', { exact: true }).fill('Satu bungkus remuk di jalan')
  await page.getByRole('button', { name: 'Periksa dulu' }).click()
  await page.getByRole('button', { name: /^Ya, kembalikan/ }).waitFor()
}

const tokenIn = (page: Page) => new URL(page.url()).pathname.split('/').at(-1) ?? ''

async function order(page: Page, shopUrl: string, handles: string[]) {
  for (const handle of handles) await addToCart(page, shopUrl, handle)
  await orderAndPay(page, shopUrl)
  await seePaid(page)
  return { token: tokenIn(page), number: await numberOn(page) }
}

/** Without a script she has to ask, should the gateway not have told yet. */
async function seePaid(page: Page): Promise<void> {
  const look = page.getByRole('button', { name: 'Saya sudah bayar, periksa' })
  if ((await look.count()) > 0) await look.click()
  await page.getByText(/^Sudah dibayar/).waitFor()
}

const numberOn = async (page: Page) =>
  (await page.getByRole('heading', { level: 1 }).innerText()).replaceAll(/\D/g, '')

async function handOver(manager: Page): Promise<void> {
  await manager.getByRole('button', { name: 'Tandai sudah dikemas' }).click()
  await manager.getByLabel('Nama kurir').fill('Pos Indonesia')
  await manager.getByRole('textbox', { name: 'Nomor resi' }).fill('P2611210001')
  await manager.getByRole('button', { name: 'Catat penyerahan' }).click()
  await manager.getByText(/^Diserahkan ke Pos Indonesia/).waitFor()
}

async function review(page: Page, shopUrl: string, token: string): Promise<void> {
  await page.goto(`${shopUrl}/pesanan/${token}/ulasan`)
  const form = page.locator('form[enctype]').first()
  await form.locator('label', { hasText: 'Sangat baik' }).click()
  await form
    .getByLabel('Ceritakan')
    .fill('Wangi sekali, bubuknya halus. Bungkusnya rapat, sampai masih segar.')
  await form.getByRole('button', { name: 'Kirim ulasan' }).click()
  await page.getByText(/^Terkirim\./).waitFor()
}
