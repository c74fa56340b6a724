import { expect } from 'vitest'
import { violations } from '../../fixtures/axe'
import { type Order, type Visitor, choose, openOrder, rupiahIn, seesPaid, seesWhatToPay } from './walk'

/** Declined, left, taken up again, asked about by her bank, paid: at Stripe's own page. */
export async function payByForeignCard(visitor: Visitor): Promise<Order> {
  const order = await openOrder(visitor)
  const { page, hasScript } = order
  await page.getByText('Kira-kira dalam mata uang lain').tap()
  await page.getByText(/^≈\sHK\$/).waitFor()
  await page.getByText(/^Kurs contoh .* bukan kurs resmi/).waitFor()
  await choose(order, /^Kartu dari luar negeri/)
  await page.waitForURL(/\/c\/pay\//)
  expect(rupiahIn((await page.locator('strong').innerText()).replace(/,00$/, ''))).toBe(order.amount_rupiah)
  await page.locator('button[value=decline]').tap()
  await page.getByRole('alert').waitFor()
  await page.getByRole('link', { name: 'Kembali ke toko tanpa membayar' }).tap()

  const card = await seesWhatToPay(order, 'Lanjutkan di halaman pembayaran')
  if (hasScript) expect(await violations(page)).toEqual([])
  const address = (await card.getByRole('link', { name: 'Lanjut membayar' }).getAttribute('href')) ?? ''
  const stripe = hasScript ? await page.context().newPage() : page
  await stripe.goto(address)
  await stripe.locator('button[value=challenge]').tap()
  await stripe.locator('button[value=pay]').tap()
  await stripe.waitForURL(/\/pesanan\//)
  await seesPaid(order)
  await page.getByText(/^Dibayar .* lewat kartu$/).waitFor()
  return order
}
