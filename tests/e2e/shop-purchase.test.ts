import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  addToCart,
  buyer,
  chooseArea,
  chooseAreaInPlace,
  fillContact,
  menoreh,
  payByQris,
  robusta,
  rupiahBeside,
  waitForOrder,
} from '../fixtures/shopper'
import { launchBrowser } from '../harness/browser'
import { createPromotion, logInOperator, usageOf } from '../integration/checkout/promotions'
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

const phone = { viewport: { width: 360, height: 800 } }

function withoutScript(): Promise<BrowserContext> {
  return browser.newContext({ ...phone, javaScriptEnabled: false })
}

async function countOrders(): Promise<number> {
  const [row] = await stack.sql('select count(*)::int as n from "order"', [])
  return Number(row?.n)
}

/** The gateway's message may come a moment after the buyer. */
async function waitUntilPaid(page: Page): Promise<void> {
  await expect
    .poll(
      async () => {
        await page.reload()
        return page.getByText('Penjual sedang menyiapkan barangnya').count()
      },
      { timeout: 30_000, interval: 1_000 },
    )
    .toBe(1)
}

it('a shopper without JavaScript buys goods of two makers from two organisations in one checkout and sees it paid', async () => {
  const page = await (await withoutScript()).newPage()
  await page.goto(stack.shopUrl)
  await page.getByLabel('Cari produk').fill('robusta')
  await page.getByRole('button', { name: 'Cari' }).click()
  await page.getByRole('link', { name: /Kopi bubuk robusta/ }).click()
  await page.getByLabel('Jumlah').fill('2')
  await page.getByRole('button', { name: 'Masukkan keranjang' }).click()
  expect(await page.getByRole('status').innerText()).toContain('masuk keranjang')

  await page.getByRole('link', { name: 'Lanjut belanja' }).first().click()
  await page.locator('summary', { hasText: 'Saring daftar' }).click()
  await page.getByLabel('Koperasi atau kelompok').selectOption(menoreh.seller)
  await page.getByRole('button', { name: 'Terapkan' }).click()
  expect(new URL(page.url()).searchParams.get('koperasi')).toBe(menoreh.seller)
  await page.getByRole('link', { name: /Kopi Menoreh/ }).click()
  await page.getByRole('button', { name: 'Masukkan keranjang' }).click()
  expect(await page.getByText('dalam 2 paket').count()).toBe(1)

  await page.getByRole('button', { name: /^Tambah satu Kopi Menoreh/ }).click()
  expect(await page.getByLabel(/^Jumlah Kopi Menoreh/).inputValue()).toBe('2')
  await page.getByRole('link', { name: 'Lanjut ke pesanan' }).click()

  await fillContact(page)
  await chooseArea(page)
  expect(await page.getByLabel('Nama', { exact: true }).inputValue()).toBe(buyer.name)
  expect(await page.getByLabel(/^Jalan/).inputValue()).toBe(buyer.street)
  await page
    .getByRole('group', { name: /P3A Kokap/ })
    .getByRole('radio', { name: /Ambil sendiri/ })
    .check()
  await page.getByRole('button', { name: 'Perbarui total' }).click()
  const total = await rupiahBeside(page, 'Total')
  await page.getByRole('button', { name: 'Pesan dan bayar' }).click()

  await waitForOrder(page)
  const payment = page.url()
  // She turns back before she has paid: the basket is empty, and leads to her order.
  await page.goto(`${stack.shopUrl}/keranjang`)
  await page.getByRole('link', { name: 'Lihat pesanan yang baru dibuat' }).click()
  expect(await page.getByText('Menunggu pembayaran').count()).toBe(1)

  await page.goto(payment)
  await payByQris(page)
  await waitUntilPaid(page)
  expect(await rupiahBeside(page, 'Total')).toBe(total)
  expect(await page.getByRole('heading', { name: /^Paket dari/ }).count()).toBe(2)

  const shares = await page.locator('section:has(#pembagian) dd').allInnerTexts()
  const goods = await rupiahBeside(page, 'Harga barang')
  const sum = shares.reduce((all, text) => all + Number(text.replaceAll(/\D/g, '')), 0)
  expect(shares.length).toBeGreaterThanOrEqual(5)
  expect(sum).toBe(goods)

  await page.goto(`${stack.shopUrl}/keranjang`)
  expect(await page.getByText('Keranjang masih kosong').count()).toBe(1)
})

it('what is missing is said beside its field, nothing typed is lost, and the order is found again by number and phone', async () => {
  const page = await (await withoutScript()).newPage()
  await addToCart(page, stack.shopUrl, robusta.handle)
  await page.goto(`${stack.shopUrl}/checkout`)
  await page.getByLabel('Nama', { exact: true }).fill(buyer.name)
  await page.getByRole('button', { name: 'Pesan dan bayar' }).click()
  expect(await page.getByRole('alert').innerText()).toContain('belum terkirim')
  expect(await page.getByLabel('Nama', { exact: true }).inputValue()).toBe(buyer.name)
  const number = page.getByLabel('Nomor WhatsApp')
  expect(await number.getAttribute('aria-invalid')).toBe('true')
  expect(
    await page
      .locator(`#${await number.getAttribute('aria-describedby').then((ids) => ids?.split(' ')[1])}`)
      .innerText(),
  ).toContain('0812')
  expect(await number.evaluate((field) => field === field.ownerDocument.activeElement)).toBe(true)

  await fillContact(page)
  await chooseArea(page)
  await page.getByLabel('Nomor WhatsApp').fill('12345678')
  await page.getByRole('button', { name: 'Pesan dan bayar' }).click()
  expect(await page.getByLabel('Nomor WhatsApp').getAttribute('aria-invalid')).toBe('true')
  await page.getByLabel('Nomor WhatsApp').fill(buyer.phone)
  await page.getByRole('button', { name: 'Pesan dan bayar' }).click()
  await waitForOrder(page)
  const [order] = await stack.sql('select display_id from "order" order by display_id desc limit 1', [])

  await page.goto(`${stack.shopUrl}/lacak`)
  await page.getByLabel('Nomor pesanan').fill('abc')
  await page.getByLabel('Nomor WhatsApp').fill('abc')
  await page.getByRole('button', { name: 'Cari pesanan' }).click()
  for (const label of ['Nomor pesanan', 'Nomor WhatsApp']) {
    expect(await page.getByLabel(label).getAttribute('aria-invalid')).toBe('true')
    expect(await page.getByLabel(label).inputValue()).toBe('abc')
  }
  expect(await page.getByText('Nomor pesanan berupa angka').count()).toBe(1)
  await page.getByLabel('Nomor pesanan').fill(String(order?.display_id))
  await page.getByLabel('Nomor WhatsApp').fill('0812 9999 9999')
  await page.getByRole('button', { name: 'Cari pesanan' }).click()
  expect(await page.getByRole('alert').innerText()).toContain('Tidak ada pesanan')
  await page.getByLabel('Nomor WhatsApp').fill('+62 812 3456 7890')
  await page.getByRole('button', { name: 'Cari pesanan' }).click()
  await page.waitForURL(/\/pesanan\//)
  expect(await page.getByRole('button', { name: /^QRIS/ }).count()).toBe(1)
  expect(await page.locator('meta[name=robots]').getAttribute('content')).toContain('noindex')
})

it('with a script the next areas and the total come in place, and a hurried click still orders the total that is shown', async () => {
  const page = await (await browser.newContext(phone)).newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (/Content.Security.Policy|Refused/.test(message.text())) complaints.push(message.text())
  })
  await addToCart(page, stack.shopUrl, robusta.handle)
  await addToCart(page, stack.shopUrl, menoreh.handle)
  expect(await page.locator('[data-cart-count]').innerText()).toBe('2')
  await page.goto(`${stack.shopUrl}/checkout`)
  await fillContact(page)
  await chooseAreaInPlace(page)
  expect(await page.getByRole('button', { name: 'Hitung ongkos kirim' }).isVisible()).toBe(false)
  await page
    .getByRole('group', { name: /P3A Kokap/ })
    .getByRole('radio', { name: /Ambil sendiri/ })
    .check()
  await page.getByRole('button', { name: 'Pesan dan bayar' }).click()
  await waitForOrder(page)
  const [parcel] = await stack.sql(
    `select p.mode from parcel p join "order" o on o.id = p.order_id
      where o.display_id = (select max(display_id) from "order") and p.mode = 'pickup'`,
    [],
  )
  expect(parcel?.mode).toBe('pickup')
  expect(complaints).toEqual([])
})

it('a basket says one thing about a quantity, and how full it is', async () => {
  const page = await (await withoutScript()).newPage()
  await page.goto(`${stack.shopUrl}/produk/${robusta.handle}`)
  const quantity = page.getByLabel('Jumlah')
  await quantity.evaluate((field) => field.closest('form')?.setAttribute('novalidate', ''))
  await quantity.fill('0')
  await page.getByRole('button', { name: 'Masukkan keranjang' }).click()
  expect(await page.getByRole('alert').innerText()).toContain('1 sampai 999')

  await page.goto(`${stack.shopUrl}/produk/${robusta.handle}`)
  await quantity.evaluate((field) => field.closest('form')?.setAttribute('novalidate', ''))
  await quantity.fill('999')
  await page.getByRole('button', { name: 'Masukkan keranjang' }).click()
  expect(await page.getByText(/tinggal \d+/).count()).toBe(1)
  expect(await page.getByText('masuk keranjang').count()).toBe(0)
  expect(await page.locator('[data-cart-count]').innerText()).toBe('999')
})

it('who sells and who sends are named alike from the product to the order', async () => {
  const sender = 'Koperasi Produsen Bakti Migran Bersinar'
  const page = await (await withoutScript()).newPage()
  await page.goto(`${stack.shopUrl}/produk/keripik-singkong-balado`)
  const seller = page.getByRole('region', { name: 'Dijual oleh' })
  expect(await seller.innerText()).toMatch(new RegExp(`Kelompok DESBUMI Ambulu[^]*dikirim oleh[^]*${sender}`))
  await addToCart(page, stack.shopUrl, 'keripik-singkong-balado')
  await addToCart(page, stack.shopUrl, robusta.handle)
  const parcel = page.getByRole('region', { name: /^Paket dari/ })
  const names = () => page.getByRole('region', { name: `Paket dari ${sender}` })
  expect(await parcel.count()).toBe(1)
  expect(await names().innerText()).toMatch(/Dikirim dari [^]*Dijual Kelompok DESBUMI Ambulu/)

  await page.goto(`${stack.shopUrl}/checkout`)
  await fillContact(page)
  await chooseArea(page)
  const choice = page.getByRole('group', { name: `Paket dari ${sender}` })
  expect(await choice.innerText()).toContain('Dijual Kelompok DESBUMI Ambulu')
  await page.getByRole('button', { name: 'Pesan dan bayar' }).click()
  await waitForOrder(page)
  const [order] = await stack.sql('select order_token from checkout order by created_at desc limit 1', [])
  await page.goto(`${stack.shopUrl}/pesanan/${String(order?.order_token)}`)
  expect(await parcel.count()).toBe(1)
  expect(await names().innerText()).toContain('Dijual Kelompok DESBUMI Ambulu')
})

it('the same form sent five times is one order', async () => {
  const page = await (await withoutScript()).newPage()
  await addToCart(page, stack.shopUrl, menoreh.handle)
  await page.goto(`${stack.shopUrl}/checkout`)
  await fillContact(page)
  await chooseArea(page)
  const body = await page
    .locator('form[data-checkout]')
    .evaluate((form) =>
      new URLSearchParams(
        [...new FormData(form as HTMLFormElement)].map(([name, value]) => [name, String(value)]),
      ).toString(),
    )
  const cookies = await page.context().cookies()
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  const before = await countOrders()
  const send = () =>
    fetch(`${stack.shopUrl}/checkout?_action=checkout.place`, {
      method: 'POST',
      headers: { cookie, origin: stack.shopUrl, 'content-type': 'application/x-www-form-urlencoded' },
      body,
      redirect: 'manual',
    })
  const answers = await Promise.all(Array.from({ length: 5 }, send))
  expect(await countOrders()).toBe(before + 1)
  expect(answers.some((answer) => answer.status === 303)).toBe(true)
  for (const answer of answers) expect([303, 409]).toContain(answer.status)
  expect((await send()).headers.get('location')).toBe(
    answers.find(({ status }) => status === 303)?.headers.get('location'),
  )
})

it('a backend that is gone costs nothing that was typed', async () => {
  const page = await (await withoutScript()).newPage()
  await addToCart(page, stack.shopUrl, menoreh.handle)
  await page.goto(`${stack.shopUrl}/checkout`)
  await fillContact(page)
  await chooseArea(page)
  const before = await countOrders()
  await stack.kill('backend')
  const gone = page.waitForResponse((response) => response.request().method() === 'POST')
  await page.getByRole('button', { name: 'Pesan dan bayar' }).click()
  expect((await gone).status()).toBe(503)
  expect(await page.getByText('tetap tersimpan').count()).toBeGreaterThan(0)
  expect((await page.goto(stack.shopUrl))?.status()).toBe(503)

  await stack.restart('backend')
  await page.goto(`${stack.shopUrl}/checkout`)
  expect(await page.getByLabel('Nama', { exact: true }).inputValue()).toBe(buyer.name)
  expect(await page.getByLabel(/^Jalan/).inputValue()).toBe(buyer.street)
  expect(await page.getByLabel('Desa atau kelurahan').locator('option:checked').innerText()).toBe('Sumberejo')
  await page.getByRole('button', { name: 'Pesan dan bayar' }).click()
  await waitForOrder(page)
  expect(await countOrders()).toBe(before + 1)
})

it('without JavaScript: a voucher, words with a present, an invoice; then changed, on paper, bought again and cancelled', async () => {
  await createPromotion(await logInOperator(stack), {
    code: 'PURNA10',
    type: 'percentage',
    value: 10,
    target: 'order',
    limit: 1,
  })
  const page = await (await withoutScript()).newPage()
  await addToCart(page, stack.shopUrl, robusta.handle, 2)
  await page.locator('summary', { hasText: 'voucher' }).click()
  await page.getByLabel('Kode voucher').fill('PURNA99')
  await page.getByRole('button', { name: 'Pakai' }).click()
  expect(await page.locator('#kode-voucher-error').innerText()).toContain('tidak dikenal')
  expect(await page.getByLabel('Kode voucher').inputValue()).toBe('PURNA99')
  await page.getByRole('button', { name: 'Lepas voucher' }).click()
  expect(await page.locator('#kode-voucher-error').count()).toBe(0)

  await page.getByRole('link', { name: 'Lanjut ke pesanan' }).click()
  await fillContact(page)
  await chooseArea(page)
  const full = await rupiahBeside(page, 'Total')
  await page.locator('summary', { hasText: 'voucher' }).click()
  await page.getByLabel('Kode voucher').fill('purna10')
  await page.locator('summary', { hasText: 'hadiah' }).click()
  await page.getByLabel('Ucapan untuk penerima').fill('Selamat ulang tahun, Bu!')
  await page.locator('summary', { hasText: 'Faktur' }).click()
  await page.getByLabel('Nama lembaga').fill('SD Negeri 1 Ambulu')
  await page.getByLabel('NPWP').fill('12')
  await page.getByLabel('Alamat lembaga').fill('Jalan Sekolah 1, Ambulu')
  await page.getByLabel(/Ingat nama dan alamat/).check()
  await page.getByRole('button', { name: 'Pesan dan bayar' }).click()
  expect(await page.getByLabel('NPWP').getAttribute('aria-invalid')).toBe('true')
  await page.getByLabel('NPWP').fill('01.234.567.8-901.000')
  const total = await rupiahBeside(page, 'Total')
  expect(total).toBeLessThan(full)
  await page.getByRole('button', { name: 'Pesan dan bayar' }).click()
  await waitForOrder(page)
  await payByQris(page)
  await waitUntilPaid(page)
  expect(await rupiahBeside(page, 'Total')).toBe(total)

  const order = new URL(page.url()).pathname
  for (const paper of ['receipt', 'invoice', 'handover']) {
    const pdf = await page.request.get(`${stack.shopUrl}${order}/${paper}.pdf`)
    expect(pdf.headers()).toMatchObject({
      'content-type': 'application/pdf',
      'cache-control': 'private, no-store',
      'x-robots-tag': 'noindex, nofollow',
    })
    const body = await pdf.body()
    expect(body.subarray(0, 5).toString()).toBe('%PDF-')
    expect(body.length).toBeLessThan(60_000)
  }

  await page.getByRole('link', { name: 'Ubah alamat atau catatan' }).click()
  await page.getByLabel(/^Jalan/).fill('Jalan Kenanga 8')
  await page.getByRole('button', { name: 'Simpan perubahan' }).click()
  const confirm = page.getByLabel('Nomor WhatsApp di pesanan ini')
  expect(await confirm.getAttribute('aria-invalid')).toBe('true')
  expect(await page.getByLabel(/^Jalan/).inputValue()).toBe('Jalan Kenanga 8')
  await confirm.fill('0812 0000 0000')
  await page.getByRole('button', { name: 'Simpan perubahan' }).click()
  expect(await page.getByRole('alert').innerText()).toContain('bukan nomor WhatsApp')
  await confirm.fill(buyer.phone)
  await page.getByRole('button', { name: 'Simpan perubahan' }).click()
  expect(await page.getByText('Perubahannya sudah disimpan').count()).toBe(1)
  expect(await page.getByText('Jalan Kenanga 8').count()).toBe(1)

  await page.getByRole('button', { name: 'Beli lagi barang yang sama' }).click()
  expect(await page.getByRole('status').first().innerText()).toContain('sudah di keranjang')
  expect(await page.getByLabel(/^Jumlah Kopi/).inputValue()).toBe('2')
  expect(await rupiahBeside(page, 'Total')).toBe(full)
  await page.goto(`${stack.shopUrl}/checkout`)
  expect(await page.getByLabel('Nama', { exact: true }).inputValue()).toBe(buyer.name)
  expect(await page.getByLabel('Ucapan untuk penerima').inputValue()).toBe('')
  await page.getByRole('button', { name: 'Hapus isian dari perangkat ini' }).click()
  expect(await page.getByLabel('Nama', { exact: true }).inputValue()).toBe('')

  await page.goto(`${stack.shopUrl}/pesanan`)
  expect(await page.getByRole('link', { name: /^Pesanan \d/ }).getAttribute('href')).toBe(order)
  await page.getByRole('button', { name: /Lupakan semua/ }).click()
  expect(await page.getByText('Belum ada pesanan yang diingat').count()).toBe(1)

  await page.goto(`${stack.shopUrl}${order}/batal`)
  await page.getByRole('button', { name: 'Ya, batalkan pesanan' }).click()
  expect(await page.getByText('Pilih salah satu alasan').count()).toBe(1)
  await page.getByLabel('Alamatnya keliru').check()
  await confirm.fill(buyer.phone)
  await page.getByRole('button', { name: 'Ya, batalkan pesanan' }).click()
  await page.waitForURL(/dibatalkan=1/)
  expect(await page.getByText('Alasan pembatalan: Alamatnya keliru').count()).toBe(1)
  expect(await page.getByRole('link', { name: 'Batalkan pesanan' }).count()).toBe(0)
  expect((await usageOf(stack, 'PURNA10')).promotion).toBe(0)
  const receipt = await page.request.get(`${stack.shopUrl}${order}/receipt.pdf`, { maxRedirects: 0 })
  expect(receipt.status()).toBe(303)
})
