import type { Browser, Page } from 'playwright-core'
import { logIn, people } from '../fixtures/doors.ts'
import { addToCart, menoreh, orderAndPay, robusta } from '../fixtures/shopper.ts'

/** By what a path names them: {paid} waits to be packed, {sent} is on its way, {work} is the manager's page of {paid}. */
export type Orders = { paid: string; sent: string; work: string }

const chips = 'keripik-singkong-balado'

/** Two orders for all pictures, by the real doors: what was sent has one review that is published and one to be written. */
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
  await manager.goto(`${shopUrl}/kelola/pesanan`)
  await manager
    .getByRole('link', { name: `Pesanan ${paid.number}`, exact: false })
    .first()
    .click()
  await manager.waitForURL(/\/kelola\/pesanan\/order_/)
  const work = new URL(manager.url()).pathname.split('/').at(-1) ?? ''
  for (const page of [shopper, other, manager]) await page.context().close()
  return { paid: paid.token, sent: sent.token, work }
}

async function order(page: Page, shopUrl: string, handles: string[]) {
  for (const handle of handles) await addToCart(page, shopUrl, handle)
  await orderAndPay(page, shopUrl)
  await page.getByText(/^Sudah dibayar/).waitFor()
  const number = (await page.getByRole('heading', { level: 1 }).innerText()).replaceAll(/\D/g, '')
  return { token: new URL(page.url()).pathname.split('/').at(-1) ?? '', number }
}

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
