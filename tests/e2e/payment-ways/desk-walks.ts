import { expect, vi } from 'vitest'
import type { CheckoutAnswer } from '#contracts/checkout'
import { violations } from '../../fixtures/axe'
import { aRequest, ask, quoteOf } from '../../integration/checkout/buyer'
import { until } from '../../integration/payment-ways/pay'
import {
  type Order,
  type Visitor,
  type World,
  WHILE,
  PAID,
  addressOf,
  choose,
  openDesk,
  openOrder,
  rupiahIn,
  seesWhatToPay,
} from './walk'

/** Her digits tell whose transfer it is; she sends a picture of it, and the treasurer finds it in the account. */
export async function payByTransfer(visitor: Visitor): Promise<Order> {
  const order = await openOrder(visitor)
  const { page, hasScript } = order
  await choose(order, /^Transfer ke rekening/)
  await page.getByText(/^Transfer persis/).waitFor()
  const asked = await askedOf(order)
  expect(order.amount_rupiah - asked).toBeLessThan(1000)
  const card = await seesWhatToPay(order, 'Transfer ke rekening koperasi', asked)
  expect(rupiahIn(await card.getByText(/^Transfer persis/).innerText())).toBe(asked)
  const account = card.locator('dl > div', { hasText: 'Nomor rekening' })
  expect(await account.locator('dd > span').innerText()).toBe('0012 0100 1234')
  expect(await card.getByRole('button', { name: 'Salin Yang dibayar' }).isVisible()).toBe(hasScript)
  expect(await account.getByRole('button', { name: 'Salin' }).isVisible()).toBe(hasScript)
  if (hasScript) expect(await violations(page), 'transfer').toEqual([])
  await card.getByRole('link', { name: 'Kirim bukti transfer' }).tap()
  await page.getByLabel('Foto atau tangkapan layar').setInputFiles('demo/images/kopi-lanang-jember.webp')
  await page.getByRole('button', { name: 'Kirim bukti' }).tap()
  await page.getByText('Buktinya sudah terkirim').waitFor()
  if (hasScript) expect(await violations(page), 'proof').toEqual([])
  await page.getByRole('link', { name: 'Kembali ke pesanan' }).tap()
  await page.getByText('Bukti Anda sudah sampai').waitFor()
  await seesWhatToPay(order, 'Transfer ke rekening koperasi', asked)

  const desk = await openDesk(visitor, 'treasurer')
  await desk.goto(`${visitor.stack.shopUrl}/kelola/keuangan/transfer`)
  const row = desk.getByRole('listitem').filter({ hasText: `Pesanan ${order.number},` })
  expect(rupiahIn(await row.getByRole('heading', { name: /^Transfer/ }).innerText())).toBe(asked)
  const proof = row.getByRole('img', { name: /^Bukti 1/ })
  await proof.scrollIntoViewIfNeeded()
  await vi.waitFor(async () => {
    expect(await proof.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
  }, WHILE)
  await row.locator('summary', { hasText: 'Uang sudah masuk' }).tap()
  if (hasScript) expect(await violations(desk), 'transfers').toEqual([])
  await row.getByRole('button', { name: 'Ya, sudah masuk di rekening' }).tap()
  await desk.getByText('Pesanan sudah lunas').waitFor()
  await seesConfirmed(order)
  await page.getByText('angka uniknya ditanggung penjual').waitFor()
  return order
}

async function askedOf({ stack, token }: Order): Promise<number> {
  const [row] = await stack.sql<{ asked: number }>(
    `select d.amount_rupiah - d.code_rupiah as asked from desk_payment d
     join checkout c on c.payment_session_id = d.payment_session_id where c.order_token = $1`,
    [token],
  )
  if (!row) throw new Error('Nobody waits for a transfer.')
  return row.asked
}

/** She fetches her goods and pays there. */
export async function payAtPickup(visitor: Visitor): Promise<Order> {
  const order = await openOrder(visitor, fetched)
  const { page, hasScript } = order
  await choose(order, /^Tunai saat mengambil/)
  const card = await seesWhatToPay(order, 'Bayar tunai saat mengambil')
  expect(await card.locator('dl').innerText()).toContain(String(order.number))
  expect(await card.locator('dl > div', { hasText: 'Tempat' }).locator('dd').innerText()).toMatch(/Jember/)
  if (hasScript) expect(await violations(page), 'cash').toEqual([])

  const team = await openDesk(visitor, 'manager')
  await team.goto(`${visitor.stack.shopUrl}/kelola/pesanan?keadaan=waiting_payment`)
  const row = team.getByRole('listitem').filter({ hasText: `Pesanan ${order.number}` })
  await row.getByRole('link', { name: /Bayar di tempat/ }).tap()
  await team.locator('summary', { hasText: 'Tunai sudah diterima' }).tap()
  const confirm = team.getByRole('button', { name: /sudah saya terima/ })
  expect(rupiahIn(await confirm.innerText())).toBe(order.amount_rupiah)
  await confirm.tap()
  await team.getByText('Pesanan sudah lunas').waitFor()
  const paper = (await team.getByRole('link', { name: /Kuitansi/ }).getAttribute('href')) ?? ''
  const receipt = await team.request.get(`${visitor.stack.shopUrl}${paper}`)
  expect(receipt.headers()['content-type']).toBe('application/pdf')
  await seesConfirmed(order)
  return order
}

async function fetched({ stack, goods }: World): Promise<CheckoutAnswer> {
  const basket = { [goods]: 1 }
  const [parcel] = (await quoteOf(stack, basket)).parcels
  const parcels = { [parcel?.organisation_id ?? '']: 'pickup' as const }
  const items = [{ variant_id: goods, quantity: 1 }]
  const quote = await ask<{ totals: { total_rupiah: number } }>(stack, '/shop/quote', { items, parcels })
  const { address: _, ...request } = aRequest(basket, quote.body.totals.total_rupiah)
  const { status, body } = await ask<CheckoutAnswer>(stack, '/shop/checkouts', { ...request, parcels })
  expect(status).toBe(201)
  return body
}

/** People have said so: her page tells it by itself, or when she looks again. */
async function seesConfirmed(order: Order): Promise<void> {
  const { page, hasScript, stack, token } = order
  if (!hasScript) await page.goto(addressOf(order, token))
  await page.getByText(PAID).waitFor()
  await until(stack, token, 'paid')
}
