import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { violations } from '../../fixtures/axe'
import { logIn, people } from '../../fixtures/doors'
import { makePng } from '../../fixtures/png'
import { addToCart, buyer, menoreh, orderAndPay, robusta } from '../../fixtures/shopper'
import { browser, stack } from './ground'
import { booksOf, variantByTitle } from '../../integration/checkout/books'
import { ask, look, placed } from '../../integration/checkout/buyer'
import { setTruth } from '../../integration/checkout/gateway-desk'

const openPage = async (): Promise<Page> =>
  (await browser.newContext({ viewport: { width: 360, height: 800 }, javaScriptEnabled: false })).newPage()

export function packingCases(): void {
  it('the manager packs and hands over her own parcel of an order, and the buyer sees the tracking number', async () => {
    const shopper = await openPage()
    await addToCart(shopper, stack.shopUrl, robusta.handle)
    await addToCart(shopper, stack.shopUrl, menoreh.handle)
    await orderAndPay(shopper, stack.shopUrl)

    const manager = await openPage()
    await logIn(manager, stack.shopUrl, people.manager, '/kelola/pesanan')
    const [order] = await stack.sql('select max(display_id) as number from "order"')
    const link = manager.getByRole('link', { name: new RegExp(`^Pesanan ${String(order?.number)}\\b`) })
    await expect
      .poll(
        async () => {
          await manager.reload()
          return link.count()
        },
        { timeout: 30_000 },
      )
      .toBe(1)
    expect(await manager.getByText(buyer.name).count()).toBeGreaterThan(0)
    await link.click()
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

  it('what a buyer says of her parcel is read by the seller, stands on the page at once, is answered, and leaves it', async () => {
    const goods = await variantByTitle(stack, 'Edamame')
    const made = await placed(stack, { [goods]: 1 })
    await payAtBank(made.token)
    const [bought] = await stack.sql<{ handle: string }>(
      `with sent as (
       update parcel set state = 'picked_up', picked_up_at = now()
       where order_id = (select order_id from checkout where order_token = $1) returning order_id
     )
     select p.handle from product p join product_variant v on v.product_id = p.id where v.id = $2`,
      [made.token, goods],
    )
    const product = `${stack.shopUrl}/produk/${bought?.handle}`
    const visitor = await openPage()
    await visitor.goto(product)
    await visitor.getByText(/^Belum ada ulasan/).waitFor()

    const shopper = await openPage()
    expect(await beyondWithLargeLetters(`${stack.shopUrl}/pesanan/${made.token}/ulasan`), 'form').toBe(0)
    await shopper.goto(`${stack.shopUrl}/pesanan/${made.token}`)
    await shopper.getByRole('link', { name: 'Tulis ulasan' }).click()
    await shopper.getByLabel('Ceritakan').fill('Gurih, <b>tidak</b> berminyak.')
    const photo = makePng({ width: 800, height: 600, more: [{ type: 'teXt', data: Buffer.alloc(400_000) }] })
    await shopper.getByLabel('Foto').setInputFiles({ name: 'foto.png', mimeType: 'image/png', buffer: photo })
    await shopper.getByRole('button', { name: 'Kirim ulasan' }).click()
    await shopper.getByText('Pilih dulu berapa bintangnya.').waitFor()
    await shopper.getByText('Foto ini tersimpan.').waitFor()
    await shopper.locator('label', { hasText: 'Baik' }).first().click()
    await shopper.getByLabel(/^S\. A\./).check()
    await shopper.getByRole('button', { name: 'Kirim ulasan' }).click()
    await shopper.getByText(/^Terkirim\./).waitFor()
    expect(await violations(await withScripts(shopper.url()))).toEqual([])

    const manager = await openPage()
    await logIn(manager, stack.shopUrl, people.manager, '/kelola/ulasan')
    await manager.getByText('Gurih, <b>tidak</b> berminyak.').waitFor()
    await manager.getByRole('button', { name: 'Tampilkan di toko' }).click()
    await manager.getByText('Ulasan sekarang tampil di toko.').waitFor()
    await visitor.reload()
    const said = visitor.getByRole('region', { name: 'Kata pembeli' })
    await said.getByText('Gurih, <b>tidak</b> berminyak.').waitFor()
    expect(await said.getByText('S. A.').count()).toBe(1)
    expect(await visitor.content()).toMatch(/"aggregateRating":\{[^}]*"ratingValue":4,"reviewCount":1/)

    await manager.getByRole('link', { name: 'Tampil di toko' }).click()
    await manager.locator('summary', { hasText: 'Tulis jawaban' }).click()
    await manager.getByLabel(/^Jawaban/).fill('Matur nuwun, ditunggu lagi.')
    await manager.getByLabel('Ditulis dari pesan suaranya').check()
    await manager.getByRole('button', { name: 'Simpan jawaban' }).click()
    await manager.getByText('Jawaban tersimpan').waitFor()
    await visitor.reload()
    await said.getByText('Ditulis dari pesan suaranya.').waitFor()

    const maker = await openPage()
    await logIn(maker, stack.shopUrl, people.producer, '/anggota/ulasan')
    await maker.locator('summary', { hasText: 'Ubah jawaban' }).click()
    await maker.getByLabel('Jawaban Anda').fill('Terima kasih banyak!')
    await maker.getByRole('button', { name: 'Kirim jawaban' }).click()
    await maker.getByText('Jawaban Anda sudah tampil di toko.').waitFor()
    await visitor.goto(`${product}/ulasan`)
    await visitor.getByText('Terima kasih banyak!').waitFor()
    expect(await violations(await withScripts(visitor.url()))).toEqual([])
    expect(await beyondWithLargeLetters(visitor.url()), 'reviews').toBe(0)

    await manager.reload()
    await manager.locator('summary', { hasText: 'Turunkan dari toko' }).click()
    await manager.getByLabel('Mengapa tidak ditampilkan?').fill('Tertukar dengan pesanan lain.')
    await manager.getByRole('button', { name: 'Simpan alasan ini' }).click()
    await manager.getByText(/^Ulasan tidak ditampilkan/).waitFor()
    await visitor.goto(product)
    await visitor.getByText(/^Belum ada ulasan/).waitFor()
    await shopper.reload()
    await shopper.getByText(/Tertukar dengan pesanan lain/).waitFor()
  })

  /** By a number at a bank, which gives nothing back by itself. */
  async function payAtBank(token: string): Promise<void> {
    await ask(stack, `/shop/orders/${token}/payment`, { method: 'bca_va' })
    const { session_id } = await booksOf(stack, token)
    await setTruth(stack, session_id ?? '', { status: 'settlement', notify: true })
    await expect.poll(async () => (await look(stack, token)).state, { timeout: 30_000 }).toBe('paid')
  }

  /** Axe needs scripts. */
  async function withScripts(url: string): Promise<Page> {
    const page = await (await browser.newContext({ viewport: { width: 360, height: 800 } })).newPage()
    await page.goto(url)
    return page
  }

  /** By how much the page is wider than a phone when letters are twice as large. */
  async function beyondWithLargeLetters(url: string): Promise<number> {
    const page = await withScripts(url)
    return page.evaluate(() => {
      document.documentElement.style.fontSize = '200%'
      return document.documentElement.scrollWidth - document.documentElement.clientWidth
    })
  }
}
