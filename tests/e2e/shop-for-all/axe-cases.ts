import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { colourViolations, violations } from '../../fixtures/axe'
import {
  addToCart,
  chooseAreaInPlace,
  fillContact,
  menoreh,
  robusta,
  waitForOrder,
} from '../../fixtures/shopper'
import { browser, stack } from './ground'

async function openPage(): Promise<Page> {
  return (await browser.newContext({ viewport: { width: 360, height: 800 } })).newPage()
}

/** On a phone and a desktop by day; by night on a phone, where only colours differ. */
async function expectNothing(page: Page, name: string): Promise<void> {
  expect(await violations(page), `${name}, phone`).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await colourViolations(page), `${name}, phone by night`).toEqual([])
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize({ width: 1280, height: 800 })
  expect(await violations(page), `${name}, desktop`).toEqual([])
  await page.setViewportSize({ width: 360, height: 800 })
}

const shopPages = [
  '/',
  '/produk',
  '/produk?q=kopi&kategori=kopi',
  '/produk?q=xqzvw',
  `/produk/${robusta.handle}`,
  '/produk/geblek-kering-siap-goreng',
  '/produk/keripik-singkong-balado/foto/2',
  '/produk/keripik-singkong-balado/ongkir?q=ambulu+jember',
  '/koleksi',
  '/koperasi',
  `/koperasi/${robusta.seller}`,
  '/perajin/ibu-melati-contoh',
  '/cerita',
  '/cerita/timbangan-dari-taichung',
  '/pameran/pekan-purna-migran-2026',
  '/bantuan/pengembalian',
  '/keranjang',
  '/lacak',
  '/tidak-ada',
  '/gangguan',
]

export function axeCases(): void {
  it.each(shopPages)('axe finds nothing on %s', async (path) => {
    const page = await openPage()
    await page.goto(`${stack.shopUrl}${path}`)
    await expectNothing(page, path)
    await page.context().close()
  })

  it('axe finds nothing from the basket to the order', async () => {
    const page = await openPage()
    await addToCart(page, stack.shopUrl, robusta.handle, 2)
    await addToCart(page, stack.shopUrl, menoreh.handle)
    await expectNothing(page, 'basket')
    await page.goto(`${stack.shopUrl}/checkout`)
    await expectNothing(page, 'checkout')
    for (const extra of await page.locator('details.fold > summary').all()) await extra.click()
    await page.getByLabel('NPWP').fill('12')
    await page.getByLabel('Kode voucher').fill('SALAH')
    await page.getByRole('button', { name: 'Pakai' }).click()
    await page.locator('#kode-voucher-error').waitFor()
    await page.getByRole('button', { name: 'Pesan dan bayar' }).click()
    await page.getByRole('alert').waitFor()
    await expectNothing(page, 'checkout with errors')
    await fillContact(page)
    await page.getByLabel('NPWP').fill('')
    await page.getByRole('button', { name: 'Lepas voucher' }).click()
    await chooseAreaInPlace(page)
    await page.getByText('Total', { exact: true }).waitFor()
    await expectNothing(page, 'checkout filled in')
    await page.getByRole('button', { name: 'Pesan dan bayar' }).click()
    await waitForOrder(page)
    await expectNothing(page, 'ways to pay')
    await page.getByRole('button', { name: /^QRIS/ }).click()
    await page.getByRole('heading', { name: 'Pindai untuk membayar' }).waitFor()
    await expectNothing(page, 'code to scan')
    await page.getByRole('link', { name: 'Ganti cara bayar' }).click()
    await page.getByRole('button', { name: /^Mandiri/ }).click()
    await page.getByRole('heading', { name: /Mandiri/ }).waitFor()
    for (const steps of await page.locator('section details > summary').all()) await steps.click()
    await expectNothing(page, 'numbers to pay')
    await page.getByRole('link', { name: 'Ubah alamat atau catatan' }).click()
    await page.getByRole('button', { name: 'Simpan perubahan' }).click()
    await page.getByRole('alert').waitFor()
    await expectNothing(page, 'change with errors')
    await page.getByRole('link', { name: 'Kembali ke pesanan' }).click()
    await page.getByRole('link', { name: 'Batalkan pesanan' }).click()
    await page.getByRole('button', { name: 'Ya, batalkan pesanan' }).click()
    await page.getByText('Pilih salah satu alasan').waitFor()
    await expectNothing(page, 'cancel with errors')
    await page.context().close()
  })

  it('a built shop has no page of components', async () => {
    expect((await fetch(`${stack.shopUrl}/ui`)).status).toBe(404)
  })

  it.each([
    { screen: '320 pixels', width: 320, rootSize: '100%' },
    { screen: 'letters twice as large', width: 360, rootSize: '200%' },
  ])('nothing runs out of the page at $screen', async ({ width, rootSize }) => {
    const page = await (await browser.newContext({ viewport: { width, height: 800 } })).newPage()
    await addToCart(page, stack.shopUrl, robusta.handle, 2)
    for (const path of [...shopPages, '/checkout']) {
      await page.goto(`${stack.shopUrl}${path}`)
      const beyond = await page.evaluate((size) => {
        document.documentElement.style.fontSize = size
        return document.documentElement.scrollWidth - document.documentElement.clientWidth
      }, rootSize)
      expect(beyond, path).toBe(0)
    }
  })
}
