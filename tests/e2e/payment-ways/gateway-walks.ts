import type { Locator } from 'playwright-core'
import { expect, vi } from 'vitest'
import { violations } from '../../fixtures/axe'
import { payAtBank, scan, scanScreen, seesBill } from './bank'
import { type Order, type Visitor, WHILE, choose, openOrder, rupiahIn, seesPaid, seesWhatToPay } from './walk'

/** Scans the code on the screen and pays; the picture that can be saved is the same code. */
export async function payByQris(visitor: Visitor): Promise<Order> {
  const order = await openOrder(visitor)
  const { page, hasScript } = order
  await choose(order, /^QRIS/)
  const code = await readQris(order)
  const hint = await page.getByRole('link', { name: 'bayar di simulator' }).getAttribute('href')
  expect(new URL(hint ?? '').searchParams.get('nomor')).toBe(code)
  const picture = await page.getByRole('link', { name: 'Simpan gambar' }).getAttribute('href')
  const saved = await page.request.get(new URL(picture ?? '', page.url()).href)
  expect(await scan(await saved.body())).toBe(code)
  if (!hasScript) {
    await page.getByRole('button', { name: 'Saya sudah bayar, periksa' }).tap()
    await page.getByText(/^Pembayaran belum kami terima/).waitFor()
  }
  await payAtBank(order, code)
  await seesPaid(order)
  await page.getByText(/^Dibayar .* lewat QRIS$/).waitFor()
  return order
}

export async function readQris(order: Order): Promise<string> {
  const card = await seesWhatToPay(order, 'Pindai untuk membayar')
  const picture = card.getByRole('img', { name: `Kode QRIS untuk pesanan ${order.number}` })
  await vi.waitFor(async () => expect(await isWholeOnScreen(picture)).toBe(true), WHILE)
  const code = await scanScreen(picture)
  expect(code).toMatch(/^000201.*6304[0-9A-F]{4}$/)
  expect(code).toContain(`${order.amount_rupiah}.00`)
  return code
}

/** Large, and seen without scrolling: the page opens where there is something to do. */
async function isWholeOnScreen(picture: Locator): Promise<boolean> {
  const { y = -1, width = 0, height = 0 } = (await picture.boundingBox()) ?? {}
  return width > 240 && y >= 0 && y + height <= 800
}

export async function payByVirtualAccount(visitor: Visitor): Promise<Order> {
  const order = await openOrder(visitor)
  const { page, hasScript, token } = order
  await choose(order, /^BRI/)
  const number = await readNumber(order, 'BRI')
  const card = page.getByRole('region', { name: 'Bayar ke virtual account BRI' })
  for (const channel of ['Aplikasi HP (m-banking)', 'ATM', 'Internet banking']) {
    const steps = card.locator('details', { hasText: channel })
    expect(await steps.locator('ol').isVisible()).toBe(false)
    await steps.locator('summary').tap()
    const text = await steps.locator('ol').innerText()
    expect(text.replaceAll(/[^\S\n]/g, '')).toContain(number)
    expect(rupiahIn(/Rp\s[\d.]+/.exec(text)?.[0] ?? '')).toBe(order.amount_rupiah)
  }
  const message = await card.getByRole('link', { name: 'Kirim ke WhatsApp' }).getAttribute('href')
  const text = new URL(message ?? '').searchParams.get('text') ?? ''
  for (const part of [number, token, String(order.number)]) expect(text).toContain(part)
  if (hasScript) {
    // All pages share one clipboard: nobody else copies anything.
    await card.getByRole('button', { name: 'Salin Nomor virtual account' }).tap()
    await card.getByRole('button', { name: 'Tersalin Nomor virtual account' }).waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(number)
    expect(await violations(page), 'copied').toEqual([])
  }
  expect(await card.getByRole('button', { name: 'Salin Yang dibayar' }).isVisible()).toBe(hasScript)
  await payAtBank(order, number)
  await seesPaid(order)
  await page.getByText(/^Dibayar .* lewat virtual account bank$/).waitFor()
  return order
}

/** The number as it stands on the page, without its spaces. */
export async function readNumber(order: Order, bank: string): Promise<string> {
  const card = await seesWhatToPay(order, `Bayar ke virtual account ${bank}`)
  const entry = card.locator('dl > div', { hasText: 'Nomor virtual account' })
  expect(await entry.getByRole('button', { name: 'Salin' }).isVisible()).toBe(order.hasScript)
  const number = rupiahless(await entry.locator('dd > span').innerText())
  expect(number).toMatch(/^\d{6,}$/)
  return number
}

const rupiahless = (text: string) => text.replaceAll(/\s/g, '')

/** On a phone the wallet is opened by a link and leads back; on a desktop the phone scans a code. */
export async function payByWallet(visitor: Visitor): Promise<Order> {
  const order = await openOrder(visitor)
  const { page, hasScript } = order
  await choose(order, /^GoPay/)
  const card = await seesWhatToPay(order, 'Bayar dengan GoPay')
  const link = card.getByRole('link', { name: 'Buka GoPay' })
  const picture = card.getByRole('img', { name: 'Kode untuk membuka GoPay di HP' })
  expect(await picture.isVisible()).toBe(false)
  if (hasScript) {
    expect(await violations(page)).toEqual([])
    await page.setViewportSize({ width: 1280, height: 800 })
    await seesBill(order, await scanScreen(picture))
    await page.setViewportSize({ width: 360, height: 800 })
  }
  const wallet = hasScript ? await page.context().newPage() : page
  await wallet.goto((await link.getAttribute('href')) ?? '')
  expect(rupiahIn(await wallet.locator('strong').innerText())).toBe(order.amount_rupiah)
  await wallet.getByRole('button', { name: 'Bayar', exact: true }).tap()
  await wallet.waitForURL(/\/pesanan\//)
  await seesPaid(order)
  return order
}
