import type { Page } from 'playwright-core'
import { expect, vi } from 'vitest'
import { booksOf } from '../../integration/checkout/books'
import { placed } from '../../integration/checkout/buyer'
import { setTruth, transactionsAt } from '../../integration/checkout/gateway-desk'
import { chosen, openSession, until } from '../../integration/payment-ways/pay'
import { violations } from '../../fixtures/axe'
import { type Order, type Visitor, type World, WHILE, openDesk, openOrder, rupiahIn } from './walk'

const buyTwo = ({ stack, goods }: World) => placed(stack, { [goods]: 2 })

/** One of two is broken: the manager sends its price back through the gateway; buyer and desk read of it. */
export async function getPartBack(visitor: Visitor): Promise<Order> {
  const order = await openOrder(visitor, buyTwo)
  const { page, hasScript, stack, token } = order
  const session_id = await pay(order, 'qris')
  const { order_id } = await booksOf(stack, token)

  const desk = await openDesk(visitor, 'manager')
  await desk.goto(`${stack.shopUrl}/kelola/pesanan/${order_id}`)
  await desk.getByRole('link', { name: 'Uang, pengembalian, dan riwayat pembayaran' }).tap()
  await desk.getByLabel('Berapa buah').first().fill('1')
  await desk.getByLabel('Alasan', { exact: true }).fill('Satu bungkus remuk')
  await desk.getByRole('button', { name: 'Periksa dulu' }).tap()
  await desk.getByText('Uang kembali ke cara bayar pembeli').waitFor()
  if (hasScript) expect(await violations(desk), 'looked at').toEqual([])
  const send = desk.getByRole('button', { name: /^Ya, kembalikan/ })
  const returned = rupiahIn(await send.innerText())
  await send.tap()
  await desk.getByText('Pengembalian dicatat.').waitFor()
  const done = desk.getByText('Sudah kembali', { exact: true })
  await vi.waitFor(async () => {
    await desk.reload()
    expect(await done.count()).toBe(1)
  }, WHILE)
  await desk.locator('summary', { hasText: 'Riwayat pembayaran' }).tap()
  const story = await desk.locator('details', { hasText: 'Riwayat pembayaran' }).first().innerText()
  for (const word of [
    'Cara bayar dipilih: QRIS',
    'minta pengembalian',
    'Satu bungkus remuk',
    'kembalikan uang',
    'pembayaran diterima',
  ])
    expect(story).toContain(word)
  if (hasScript) expect(await violations(desk), 'story').toEqual([])

  await page.reload()
  const back = page.getByRole('region', { name: 'Uang yang kembali' })
  expect(rupiahIn(await back.locator('b').innerText())).toBe(returned)
  await back.getByText(/^sudah dikembalikan/).waitFor()
  if (hasScript) expect(await violations(page), 'money back').toEqual([])

  const { amount, clearing, refunded } = await booksOf(stack, token)
  expect([refunded, clearing]).toEqual([returned, amount - returned])
  const atGateway = (await transactionsAt(stack)).find(({ order_id }) => order_id === session_id)
  expect(atGateway?.status).toBe('partial_refund')
  return order
}

/** A bank gives nothing back by itself: the buyer says where to, one sends it, another confirms. */
export async function getPartBackByHand(visitor: Visitor): Promise<Order> {
  const order = await openOrder(visitor, buyTwo)
  const { page, hasScript, stack, token } = order
  await pay(order, 'bca_va')
  const { order_id } = await booksOf(stack, token)
  const money = `${stack.shopUrl}/kelola/pesanan/${order_id}/uang`
  const isClean = async (seen: Page, words: string) => {
    if (hasScript) expect(await violations(seen), words).toEqual([])
  }

  const manager = await openDesk(visitor, 'manager')
  await manager.goto(money)
  await manager.getByLabel('Berapa buah').first().fill('1')
  await manager.getByRole('button', { name: 'Periksa dulu' }).tap()
  await manager.getByText('Tulis dulu alasannya.').first().waitFor()
  expect(await manager.getByLabel('Berapa buah').first().inputValue()).toBe('1')
  await manager.getByLabel('Alasan', { exact: true }).fill('Satu bungkus remuk')
  await manager.getByRole('button', { name: 'Periksa dulu' }).tap()
  await manager.getByText('Yang ikut mengembalikan').waitFor()
  await manager.getByRole('button', { name: /^Ya, kembalikan/ }).tap()
  await manager.getByText('Perlu ditransfer', { exact: true }).waitFor()

  await page.reload()
  await page.getByRole('link', { name: 'Isi nomor rekening' }).tap()
  await page.getByLabel('Nama bank').fill('BRI')
  await isClean(page, 'account')
  await page.getByLabel('Nomor rekening').fill('9876012345')
  await page.getByLabel('Nama pemilik rekening').fill('Siti Aminah')
  await page.getByLabel(/WhatsApp/).fill('0899 0000 0000')
  await page.getByRole('button', { name: 'Simpan rekening' }).tap()
  await page.getByText(/^Nomor ini bukan nomor WhatsApp/).waitFor()
  await page.getByLabel(/WhatsApp/).fill('0812 3456 7890')
  await page.getByRole('button', { name: 'Simpan rekening' }).tap()
  await page.getByText(/^Rekening tersimpan/).waitFor()

  await manager.goto(`${stack.shopUrl}/kelola/perhatian`)
  expect(await manager.getByText('••••2345').count()).toBeGreaterThan(0)
  await manager.getByRole('link', { name: `Buka pesanan ${order.number}`, exact: true }).tap()
  await manager.getByText(/^Rekening jaringan, tempat Midtrans/).waitFor()
  await manager.getByLabel('Nomor bukti transfer').fill('TRX-0001')
  await manager.getByRole('button', { name: 'Sudah saya transfer' }).tap()
  await manager.getByText(/^Menunggu orang lain/).waitFor()

  const treasurer = await openDesk(visitor, 'networkTreasurer')
  await treasurer.goto(`${stack.shopUrl}/kelola/perhatian`)
  await treasurer.getByRole('link', { name: `Buka pesanan ${order.number}`, exact: true }).waitFor()
  await isClean(treasurer, 'what needs a person')
  await treasurer.goto(money)
  await isClean(treasurer, 'to be confirmed')
  await treasurer.getByRole('button', { name: /^Ya, uangnya sudah keluar/ }).tap()
  await treasurer.getByText('Sudah kembali', { exact: true }).waitFor()

  await page.reload()
  await page.getByText(/^sudah dikembalikan/).waitFor()
  return order
}

/** Paid in a way that is walked elsewhere. */
async function pay({ stack, token }: Order, way: 'qris' | 'bca_va'): Promise<string> {
  await chosen(stack, token, way)
  const session_id = await openSession(stack, token)
  await setTruth(stack, session_id, { status: 'settlement', notify: true })
  await until(stack, token, 'paid')
  return session_id
}
