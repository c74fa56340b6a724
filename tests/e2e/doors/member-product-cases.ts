import path from 'node:path'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { logIn, people } from '../../fixtures/doors'
import { makePng } from '../../fixtures/png'
import { browser, stack } from './ground'

const phone = { viewport: { width: 360, height: 800 } }
const photo = path.resolve('demo/images/kopi-lanang-jember.webp')

async function propose(page: Page, title: string) {
  await page.getByRole('link', { name: 'Jual barang', exact: true }).click()
  await page.getByLabel('Foto barang').setInputFiles(photo)
  await page.getByLabel('Nama barang').fill(title)
  await page.getByLabel(/Harga jual/).fill('25.000')
  await page.getByLabel(/siap dijual/).fill('12')
  await page.getByLabel(/Berat/).fill('250')
  await page.getByLabel('Jenis').selectOption({ label: 'Kopi' })
}

export function memberProductCases(): void {
  it('a member puts a product on sale without JavaScript, her manager approves it, and it is in the shop', async () => {
    const member = await (await browser.newContext({ ...phone, javaScriptEnabled: false })).newPage()
    await logIn(member, stack.shopUrl, people.producer)
    await propose(member, 'Kopi uji coba lembah')
    await member.getByRole('button', { name: 'Hitung bagian saya' }).click()
    const own = await member.getByText(/^Terjual di toko, Anda menerima Rp/).textContent()
    await member.getByRole('button', { name: 'Kirim ke pengurus' }).click()
    expect(await member.getByText('Menunggu pengurus').first().isVisible()).toBe(true)
    expect((await fetch(`${stack.shopUrl}/produk/kopi-uji-coba-lembah`)).status).toBe(404)

    const manager = await (await browser.newContext({ ...phone, javaScriptEnabled: false })).newPage()
    await logIn(manager, stack.shopUrl, people.manager)
    const card = manager.locator('li', { hasText: 'Kopi uji coba lembah' })
    await card.getByRole('button', { name: /Setujui/ }).click()
    expect(await manager.getByRole('status').textContent()).toContain('sekarang ada di toko')

    const page = await fetch(`${stack.shopUrl}/produk/kopi-uji-coba-lembah`)
    expect(page.status).toBe(200)
    const html = await page.text()
    expect(html).toContain('Kopi uji coba lembah')
    const amount = own?.match(/Rp\s?[\d.]+/)?.[0].replace(/\D/g, '') ?? ''
    expect(html.replaceAll(/[.\u00a0 ]/g, '')).toContain(amount)
    const image = html.match(/\/gambar\/img_[0-9A-Z]+\/640\.webp/)?.[0]
    expect((await fetch(`${stack.shopUrl}${image}`)).headers.get('content-type')).toBe('image/webp')
  })

  it('a product that is sent back shows the comment, and comes again when it is mended', async () => {
    const member = await (await browser.newContext(phone)).newPage()
    await logIn(member, stack.shopUrl, people.producer)
    await propose(member, 'Kopi buram')
    for (const place of ['toko', 'stan'])
      expect(await member.getByText(new RegExp(`^Terjual di ${place}, Anda menerima Rp`)).isVisible()).toBe(
        true,
      )
    await member.getByRole('button', { name: 'Kirim ke pengurus' }).click()
    await member.getByText('Kopi buram').waitFor()

    const manager = await (await browser.newContext(phone)).newPage()
    await logIn(manager, stack.shopUrl, people.manager)
    const card = manager.locator('li', { hasText: 'Kopi buram' })
    await card.locator('summary').click()
    await card.getByLabel('Apa yang perlu diperbaiki?').fill('Fotonya agak gelap, Bu.')
    await card.getByRole('button', { name: 'Kembalikan' }).click()
    await manager.getByText('dikembalikan dengan catatan').waitFor()

    await member.reload()
    const own = member.locator('li', { hasText: 'Kopi buram' })
    expect(await own.textContent()).toContain('Fotonya agak gelap, Bu.')
    await own.getByRole('link', { name: 'Perbaiki dan kirim lagi' }).click()
    await member.getByLabel('Nama barang').fill('Kopi terang')
    await member.getByRole('button', { name: 'Kirim ke pengurus' }).click()
    await manager.goto(`${stack.shopUrl}/kelola/produk`)
    expect(await manager.getByText('Kopi terang').first().isVisible()).toBe(true)
  })

  it('keeps what was typed, the photo too, when a field is wrong', async () => {
    const member = await (await browser.newContext({ ...phone, javaScriptEnabled: false })).newPage()
    await logIn(member, stack.shopUrl, people.producer)
    await propose(member, 'Teh daun')
    await member.getByLabel(/Harga jual/).fill('dua puluh')
    await member.getByRole('button', { name: 'Kirim ke pengurus' }).click()
    expect(await member.getByLabel('Nama barang').inputValue()).toBe('Teh daun')
    expect(await member.getByText('Foto sudah tersimpan').isVisible()).toBe(true)
    await member.getByLabel(/Harga jual/).fill('20000')
    await member.getByRole('button', { name: 'Kirim ke pengurus' }).click()
    expect(await member.getByText('Teh daun').first().isVisible()).toBe(true)
  })

  it('takes a photo as large as phones make them', async () => {
    const member = await (await browser.newContext({ ...phone, javaScriptEnabled: false })).newPage()
    await logIn(member, stack.shopUrl, people.producer)
    await propose(member, 'Tas besar')
    const weight = { type: 'tEXt', data: Buffer.alloc(4_000_000, 'a') }
    const buffer = makePng({ width: 640, height: 640, more: [weight] })
    await member.getByLabel('Foto barang').setInputFiles({ name: 'besar.png', mimeType: 'image/png', buffer })
    await member.getByRole('button', { name: 'Hitung bagian saya' }).click()
    expect(await member.getByText('Foto sudah tersimpan').isVisible()).toBe(true)
  })

  it('names everything that is wrong at once, each at its field, and keeps the good photo when a bad one follows', async () => {
    const member = await (await browser.newContext({ ...phone, javaScriptEnabled: false })).newPage()
    await logIn(member, stack.shopUrl, people.producer)
    await member.getByRole('link', { name: 'Jual barang', exact: true }).click()
    const send = member.getByRole('button', { name: 'Kirim ke pengurus' })
    await send.click()
    const summary = member.getByRole('alert')
    const fields = ['image', 'title', 'price_rupiah', 'stock', 'weight_gram', 'category']
    const marked = () => member.locator('[aria-invalid=true]').evaluateAll((all) => all.map(({ id }) => id))
    expect(await marked()).toEqual(fields)
    const links = await summary.getByRole('link').evaluateAll((all) => all.map((a) => a.getAttribute('href')))
    expect(links).toEqual(fields.map((field) => `#${field}`))

    await member.getByLabel('Foto barang').setInputFiles(photo)
    await send.click()
    expect(await marked()).toEqual(fields.slice(1))
    const broken = { name: 'foto.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('bukan gambar') }
    await member.getByLabel('Foto barang').setInputFiles(broken)
    await send.click()
    expect(await marked()).toEqual(fields)
    expect(await member.getByText('Foto sudah tersimpan').isVisible()).toBe(true)
  })

  it('shows the chosen photo before it is sent', async () => {
    const member = await (await browser.newContext(phone)).newPage()
    await logIn(member, stack.shopUrl, people.producer, '/anggota')
    await member.goto(`${stack.shopUrl}/anggota/produk/baru`)
    await member.getByLabel('Foto barang').setInputFiles(photo)
    const shown = member.getByAltText('Foto yang akan dikirim')
    await shown.waitFor()
    await expect
      .poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(0)
  })

  it('changes her own PIN and stays logged in', async () => {
    const member = await (await browser.newContext({ ...phone, javaScriptEnabled: false })).newPage()
    const { pin } = people.booth
    await logIn(member, stack.shopUrl, people.booth, '/anggota')
    await member.getByRole('link', { name: 'Ganti PIN' }).click()
    const fill = async (old: string, fresh: string, again: string) => {
      await member.getByLabel('PIN lama').fill(old)
      await member.getByLabel('PIN baru').fill(fresh)
      await member.getByLabel('Tulis PIN sekali lagi').fill(again)
      await member.getByRole('button', { name: 'Simpan PIN baru' }).click()
    }
    await fill(pin, '820641', '820642')
    expect(await member.getByText('Kedua PIN tidak sama').count()).toBeGreaterThan(0)
    await fill('864208', '820641', '820641')
    expect(await member.getByLabel('PIN lama').getAttribute('aria-invalid')).toBe('true')
    await fill(pin, '820641', '820641')
    expect(await member.getByRole('status').textContent()).toContain('PIN baru tersimpan')
  })

  it('closes the desk to those who have no business there', async () => {
    const member = await (await browser.newContext(phone)).newPage()
    await logIn(member, stack.shopUrl, people.producer)
    for (const path of ['/kelola/produk', '/kelola/pesanan', '/kelola/keuangan']) {
      const answer = await member.goto(`${stack.shopUrl}${path}`)
      expect(answer?.status()).toBe(403)
    }
    const stranger = await fetch(`${stack.shopUrl}/kelola/produk`, { redirect: 'manual' })
    expect(stranger.status).toBe(302)
  })
}
