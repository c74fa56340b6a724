import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { menoreh, robusta } from '../fixtures/shopper'
import { launchBrowser } from '../harness/browser'
import { startStack, type Stack } from '../harness/stack'

let stack: Stack
let browser: Browser

beforeAll(async () => {
  stack = await startStack({ demo: true, shop: true })
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await stack.stop()
})

async function openPhone(): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 800 },
    javaScriptEnabled: false,
  })
  return context.newPage()
}

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${stack.shopUrl}${path}`, { headers, redirect: 'manual' })

const pages = [
  '/',
  '/produk',
  `/produk/${robusta.handle}`,
  '/koperasi',
  `/koperasi/${robusta.seller}`,
  '/perajin/ibu-melati-contoh',
  '/keranjang',
  '/lacak',
]

it.each(pages)(
  '%s is whole: language, one heading, landmarks, title, and nothing wider than a small phone',
  async (path) => {
    const page = await openPhone()
    await page.setViewportSize({ width: 320, height: 640 })
    const response = await page.goto(`${stack.shopUrl}${path}`)
    expect(response?.status()).toBe(200)
    expect(await page.locator('html').getAttribute('lang')).toBe('id')
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1)
    for (const role of ['banner', 'main', 'contentinfo'] as const)
      expect(await page.getByRole(role).count()).toBe(1)
    expect(await page.title()).toMatch(/Lapak Purna/)
    expect(await page.locator('script[src]').count()).toBe(0)
    const { width } = (await page.locator('html').boundingBox()) ?? { width: 0 }
    expect(width).toBeLessThanOrEqual(320)
    const wide = await page
      .locator('body *')
      .evaluateAll(
        (all) =>
          all.filter((one) => one.getBoundingClientRect().right > 321 && !one.closest('[data-strip] li'))
            .length,
      )
    expect(wide).toBe(0)
  },
)

it('a shopper searches with a slip of the pen, filters, turns the page and loses nothing on the way back', async () => {
  const page = await openPhone()
  await page.goto(`${stack.shopUrl}/produk?q=kripik`)
  expect(await page.getByRole('link', { name: /Keripik singkong/ }).count()).toBe(1)

  await page.goto(`${stack.shopUrl}/produk`)
  const all = Number((await page.getByRole('status').innerText()).match(/(\d+) produk/)?.[1])
  expect(all).toBeGreaterThanOrEqual(48)
  await page.getByRole('link', { name: /Berikutnya/ }).click()
  expect(new URL(page.url()).search).toBe('?hal=2')
  expect(await page.getByRole('article').count()).toBeGreaterThan(0)

  await page.locator('summary', { hasText: 'Saring daftar' }).click()
  await page.getByRole('navigation', { name: 'Jenis' }).getByRole('link', { name: /^Kopi/ }).click()
  expect(new URL(page.url()).search).toBe('?kategori=kopi')
  const coffees = await page.getByRole('article').count()
  expect(coffees).toBeLessThan(all)
  await page.locator('summary', { hasText: 'Saring daftar (1)' }).click()
  const named = await page
    .getByRole('navigation', { name: 'Jenis' })
    .getByRole('link', { name: /^Kopi/ })
    .innerText()
  expect(Number(named.match(/\d+$/)?.[0])).toBe(coffees)
  await page.getByLabel('Cari produk').fill('menoreh')
  await page.getByRole('button', { name: 'Cari' }).click()
  expect(new URL(page.url()).searchParams.get('kategori')).toBe('kopi')
  expect(await page.getByRole('article').count()).toBe(1)

  await page.goto(`${stack.shopUrl}/produk?q=xqzvw`)
  expect(await page.getByText('Belum ketemu').count()).toBe(1)
})

it('filters add up without JavaScript, stand in the address, and go one by one', async () => {
  const page = await openPhone()
  await page.goto(`${stack.shopUrl}/produk?q=kopi&kategori=kopi`)
  const all = await page.getByRole('article').count()
  await page.locator('summary', { hasText: 'Saring daftar' }).click()
  await page.getByLabel('Dari (Rp)').fill('Rp 40.000')
  await page.getByRole('button', { name: 'Terapkan' }).click()
  const address = new URL(page.url())
  expect([address.searchParams.get('q'), address.searchParams.get('kategori')]).toEqual(['kopi', 'kopi'])
  const dear = await page.getByRole('article').count()
  expect(dear).toBeGreaterThan(0)
  expect(dear).toBeLessThan(all)
  const active = page.getByRole('list', { name: 'Saringan yang dipakai' })
  await page.getByRole('link', { name: 'Termurah' }).click()
  const prices = (await page.locator('article .tag').allInnerTexts()).map((text) =>
    Number(text.replace(/\D/g, '')),
  )
  expect(prices).toEqual(prices.toSorted((a, b) => a - b))
  expect(Math.min(...prices)).toBeGreaterThanOrEqual(40_000)
  await active.getByRole('link', { name: /Rp.40\.000 ke atas/ }).click()
  expect(new URL(page.url()).searchParams.get('min')).toBeNull()
  expect(new URL(page.url()).searchParams.get('urut')).toBe('murah')
  await page.goBack()
  expect(await page.getByRole('article').count()).toBe(dear)
  await active.getByRole('link', { name: 'Hapus semua saringan' }).click()
  expect(new URL(page.url()).searchParams.get('q')).toBe('kopi')
  expect(await page.getByRole('article').count()).toBeGreaterThan(all)
})

it('nothing found leads on: near words, what others like, kinds and places', async () => {
  const page = await openPhone()
  await page.goto(`${stack.shopUrl}/produk?q=kezzzik`)
  expect(await page.getByRole('link', { name: 'keripik', exact: true }).getAttribute('href')).toBe(
    '/produk?q=keripik',
  )
  expect(await page.getByRole('article').count()).toBeGreaterThan(3)
  for (const name of ['Barangkali ini menarik', 'Cari menurut jenis', 'Cari menurut tempat'])
    expect(await page.getByRole('heading', { name }).count()).toBe(1)
  await page.goto(`${stack.shopUrl}/produk?q=kopi+istimewa+bagus`)
  expect(await page.getByRole('article').count()).toBeGreaterThan(3)
  expect(await page.getByRole('status').first().innerText()).toContain('“istimewa bagus” tidak dipakai')
})

it('suggests while somebody types, by keyboard and by touch, in the language of the page', async () => {
  const context = await browser.newContext({ viewport: { width: 360, height: 800 }, hasTouch: true })
  const page = await context.newPage()
  await page.goto(`${stack.shopUrl}/produk`)
  const box = page.getByRole('combobox', { name: 'Cari produk' })
  expect(await box.getAttribute('aria-expanded')).toBe('false')
  await box.pressSequentially('kerip')
  const options = page.getByRole('listbox', { name: 'Saran pencarian' }).getByRole('option')
  await options.first().waitFor()
  expect(await box.getAttribute('aria-expanded')).toBe('true')
  await box.press('ArrowDown')
  expect(await box.inputValue()).toBe('keripik')
  expect(await box.getAttribute('aria-activedescendant')).toBe(await options.first().getAttribute('id'))
  await box.press('ArrowUp')
  expect(await box.inputValue()).toBe('kerip')
  await box.press('Escape')
  expect(await options.count()).toBe(0)
  await box.press('i')
  await options.filter({ hasText: 'Keripik singkong' }).tap()
  await page.waitForURL(/\/produk\/keripik-singkong/)
  await page.goto(`${stack.shopUrl}/en/produk`)
  await page.locator('#cari').pressSequentially('jemb')
  await page
    .getByRole('option', { name: /Jember.*Place/ })
    .first()
    .waitFor()
  await page.locator('#cari').press('Enter')
  await page.waitForURL(/\/en\/produk\?q=jemb/)
  await context.close()
})

it('a product page says what it is, who made it, what it may be sold under and where each rupiah goes', async () => {
  const page = await openPhone()
  await page.goto(`${stack.shopUrl}/produk/keripik-singkong-balado`)
  const main = await page.getByRole('main').innerText()
  for (const fact of [
    'Bahan',
    'Tahan simpan',
    'P-IRT',
    'Sertifikat halal',
    'NIB penjual',
    'Para pembuatnya',
  ]) {
    expect(main).toContain(fact)
  }
  const parts = await page.locator('section:has(#pembagian) dd.figure').allInnerTexts()
  const sum = parts.reduce((all, text) => all + Number(text.replaceAll(/\D/g, '')), 0)
  expect(sum).toBe(18_000)
  const ask = new URL(
    (await page
      .getByRole('link', { name: /WhatsApp/ })
      .first()
      .getAttribute('href')) ?? '',
  )
  expect(ask.searchParams.get('text')).toContain('Keripik singkong balado')
  const picture = page.locator('main .picture img:not(.blur)').first()
  expect(await picture.getAttribute('srcset')).toMatch(/320w.*640w.*1080w/)
  expect(await picture.getAttribute('width')).not.toBeNull()
})

it('goods that are sold out can not be put into the basket', async () => {
  const page = await openPhone()
  await page.goto(`${stack.shopUrl}/produk/geblek-kering-siap-goreng`)
  expect(await page.getByRole('button', { name: 'Sedang habis' }).isDisabled()).toBe(true)
  expect(await page.getByText('Sedang habis. Tanyakan').count()).toBe(1)
})

it('pictures come through the shop and may be kept for ever', async () => {
  const html = await (await get(`/produk/${robusta.handle}`)).text()
  const path = html.match(/\/gambar\/[^/"]+\/640\.webp/)?.[0] ?? ''
  const picture = await get(path)
  expect(picture.status).toBe(200)
  expect(picture.headers.get('content-type')).toBe('image/webp')
  expect(picture.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  const etag = picture.headers.get('etag')
  if (etag !== null) expect((await get(path, { 'if-none-match': etag })).status).toBe(304)
  for (const wrong of [
    '/gambar/img_x/640.webp',
    '/gambar/..%2F..%2Fadmin/640.webp',
    '/gambar/a/b.svg',
    '/gambar/a/640.php',
  ]) {
    expect((await get(wrong)).status, wrong).toBe(404)
  }
})

it('a portrait may be kept for a minute only: she may withdraw it', async () => {
  const [maker] = await stack.sql<{ handle: string }>(
    `select m.handle from member m join consent c on c.member_id = m.id and c.subject = 'photo'
     where m.photo_image_id is not null and c.withdrawn_at is null limit 1`,
  )
  const html = await (await get(`/perajin/${maker?.handle}`)).text()
  const path = html.match(/\/gambar\/[^/"]+\/640\.webp/)?.[0] ?? ''
  expect((await get(path)).headers.get('cache-control')).toBe('public, max-age=60')
})

it('a token that is none leads to the login', async () => {
  for (const token of ['%00', 'a%0d%0aX-Lapak-Key:%20b', '..%2F']) {
    const response = await get('/anggota', { cookie: `lp_member=${token}` })
    expect(response.headers.get('location'), token).toContain('/masuk?ke=')
  }
})

it.each(['/masuk?_action=session.logIn', '/stan/api/login', '/keranjang?_action=cart.add', '/produk'])(
  'takes no large body from a stranger at %s',
  async (path) => {
    const response = await fetch(`${stack.shopUrl}${path}`, {
      method: 'POST',
      headers: {
        origin: stack.shopUrl,
        'content-type': 'application/x-www-form-urlencoded',
        cookie: 'lp_member=none',
      },
      body: `phone=${'0'.repeat(300_000)}`,
    })
    expect(response.status).toBe(413)
  },
)

it.each([
  '/produk/tidak-ada',
  '/perajin/tidak-ada',
  '/koperasi/tidak-ada',
  '/pesanan/tidak-ada-token',
  '/tidak/ada',
  '/produk/%00',
])('%s is a page that helps on, with 404', async (path) => {
  const response = await get(path)
  expect(response.status).toBe(404)
  expect(await response.text()).toContain('Halaman ini tidak ada')
})

it('each answer is guarded, and only what is the same for everyone may be kept', async () => {
  const open = await get('/produk')
  const policy = open.headers.get('content-security-policy') ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toContain('unsafe-inline')
  expect(policy).not.toContain('unsafe-eval')
  expect(policy).toContain(`form-action 'self' ${stack.simulatorUrl}`)
  expect(open.headers.get('cache-control')).toBe('public, no-cache')
  expect(open.headers.get('set-cookie')).toBeNull()
  for (const path of ['/keranjang', '/checkout', '/pesanan/x', '/tidak-ada']) {
    expect((await get(path)).headers.get('cache-control'), path).toBe('private, no-store')
  }
  for (const path of ['/', '/keranjang', '/tidak-ada']) {
    const { headers } = await get(path)
    expect(headers.get('x-content-type-options'), path).toBe('nosniff')
    expect(headers.get('x-frame-options'), path).toBe('DENY')
    expect(headers.get('referrer-policy'), path).toBe('same-origin')
  }
})

it('forms of other sites are refused', async () => {
  const send = (headers: Record<string, string>) =>
    fetch(`${stack.shopUrl}/keranjang?_action=cart.add`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body: 'variant_id=variant_X&quantity=1',
      redirect: 'manual',
    })
  expect((await send({})).status).toBe(403)
  expect((await send({ origin: 'https://jahat.contoh' })).status).toBe(403)
  expect((await send({ origin: stack.shopUrl, 'sec-fetch-site': 'cross-site' })).status).toBe(403)
  expect((await send({ origin: stack.shopUrl })).status).toBe(303)
})

it('whatever stands in the basket cookie, the basket opens', async () => {
  const html = await (await get(`/produk/${menoreh.handle}`)).text()
  const variant = html.match(/variant_[A-Z0-9]+/)?.[0] ?? ''
  const many = Array.from({ length: 400 }, (_, index) => `variant_${index}:999`).join('.')
  const spoiled = [
    '%%%',
    'x'.repeat(3000),
    '__proto__:1',
    `${variant}:-5`,
    `${variant}:1e9`,
    'variant_WEG:2',
    many.slice(0, 3500),
  ]
  for (const value of spoiled) {
    const response = await get('/keranjang', { cookie: `lp_cart=${value}` })
    expect(response.status, value.slice(0, 40)).toBe(200)
    expect(await response.text()).toContain('Keranjang')
  }
  const priced = await (await get('/keranjang', { cookie: `lp_cart=${variant}:2:1` })).text()
  expect(priced).toContain('84.000')
})

it('a basket of several hundred pieces says what can be had', async () => {
  const page = await openPhone()
  await page.goto(`${stack.shopUrl}/produk/${menoreh.handle}`)
  await page.getByRole('button', { name: 'Masukkan keranjang' }).click()
  await page.getByLabel(/^Jumlah Kopi Menoreh/).fill('900')
  await page.getByLabel(/^Jumlah Kopi Menoreh/).press('Enter')
  expect(await page.getByLabel(/^Jumlah Kopi Menoreh/).getAttribute('aria-invalid')).toBe('true')
  expect(await page.getByRole('link', { name: 'Lanjut ke pesanan' }).count()).toBe(0)
  await page.getByRole('button', { name: /^Hapus/ }).click()
  expect(await page.getByText('Keranjang masih kosong').count()).toBe(1)
})

const crisps = 'keripik-singkong-balado'

async function openDesk(): Promise<Page> {
  return (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage()
}

it('pictures are leafed through and enlarged without a script', async () => {
  const page = await openPhone()
  await page.goto(`${stack.shopUrl}/produk/${crisps}`)
  const gallery = page.getByRole('region', { name: /^Foto / })
  expect(await gallery.getByRole('link', { name: /Perbesar/ }).count()).toBe(3)
  expect(await page.locator('main .picture source').first().getAttribute('type')).toBe('image/avif')
  await gallery.getByRole('link', { name: 'Tampilkan foto 2' }).click()
  await expect
    .poll(async () => Math.round((await page.locator('#foto-2').boundingBox())?.x ?? -999))
    .toBe(Math.round((await gallery.boundingBox())?.x ?? 0))

  await page.locator('#foto-2').getByRole('link').click()
  expect(await page.getByRole('heading', { name: /Foto 2 dari 3/ }).count()).toBe(1)
  const picture = page.getByRole('img')
  const width = async () => (await picture.boundingBox())?.width ?? 0
  const before = await width()
  await page.getByText('Perbesar').click()
  expect(await width()).toBeGreaterThan(before * 2)
  await page.getByRole('link', { name: 'Foto berikutnya' }).click()
  expect(await page.getByRole('link', { name: 'Foto berikutnya' }).count()).toBe(0)
  await page.getByRole('link', { name: 'Tutup' }).click()
  expect(new URL(page.url()).hash).toBe('#foto-3')
  for (const wrong of ['0', '4', 'x', '1e0'])
    expect((await get(`/produk/${crisps}/foto/${wrong}`)).status, wrong).toBe(404)
})

it('the whole screen for a picture, by keyboard alone, and back to where it was', async () => {
  const page = await openDesk()
  await page.goto(`${stack.shopUrl}/produk/${crisps}`)
  const link = page.locator('#foto-1').getByRole('link')
  await link.focus()
  await page.keyboard.press('Enter')
  const viewer = page.getByRole('dialog')
  const says = (text: string) => viewer.getByText(text).waitFor()
  await says('Foto 1 dari 3')
  await page.keyboard.press('ArrowRight')
  await says('Foto 2 dari 3')
  await page.keyboard.press('End')
  await says('Foto 3 dari 3')
  expect(await viewer.getByRole('button', { name: 'Foto berikutnya' }).isDisabled()).toBe(true)
  await page.keyboard.press('Home')
  await says('Foto 1 dari 3')
  const width = async () => (await viewer.getByRole('img').boundingBox())?.width ?? 0
  const before = await width()
  await page.keyboard.press('+')
  expect(await width()).toBeCloseTo(before * 1.5, -1)
  await page.keyboard.press('-')
  expect(await width()).toBeCloseTo(before, -1)
  await page.keyboard.press('Escape')
  expect(await viewer.count()).toBe(0)
  expect(await link.evaluate((one) => one === document.activeElement)).toBe(true)

  await page.keyboard.press('Enter')
  await says('Foto 1 dari 3')
  await page.goBack()
  expect(await viewer.count()).toBe(0)
  expect(new URL(page.url()).pathname).toBe(`/produk/${crisps}`)
})

it('says what sending costs before the basket, and remembers the place only when it is asked to', async () => {
  const page = await openPhone()
  await page.goto(`${stack.shopUrl}/produk/${crisps}`)
  await page.getByLabel('Kecamatan, kelurahan, atau kota').fill('kab. jember')
  await page.getByRole('button', { name: 'Cek ongkos' }).click()
  await page.getByRole('link', { name: /^Ambulu Kabupaten Jember/ }).click()
  const main = await page.getByRole('main').innerText()
  expect(main).toContain('Dikirim ke Ambulu, Kabupaten Jember, Jawa Timur')
  expect(main).toMatch(/Kurir\s+Rp\s[\d.]+\s+Tiba \d+ sampai \d+ hari/)
  expect(main).toMatch(/Ambil sendiri\s+gratis/)
  expect(main).toContain('Dari penjual di dekat Anda')
  expect(await page.context().cookies()).toEqual([])

  await page.getByRole('link', { name: 'Ingat di perangkat ini' }).click()
  const [cookie, ...others] = await page.context().cookies()
  expect([cookie?.name, cookie?.value, others]).toEqual(['lp_area', '35.09.12', []])
  await page.goto(`${stack.shopUrl}/produk/${robusta.handle}/ongkir`)
  expect(await page.getByText('Dikirim ke Ambulu').count()).toBe(1)
  await page.getByRole('link', { name: 'Lupakan' }).click()
  expect(await page.context().cookies()).toEqual([])

  const kept = await get(`/produk/${crisps}`, { cookie: 'lp_area=35.09.12' })
  expect(kept.headers.get('cache-control')).toBe('public, no-cache')
  expect(await kept.text()).not.toContain('Dikirim ke')
  const own = await get(`/produk/${crisps}/ongkir`, { cookie: 'lp_area=35.09.12' })
  expect(own.headers.get('cache-control')).toBe('private, no-store')
  for (const query of ['q=68172', 'q=xqzvw', 'area=99.99.99', "area='", 'q=%00', `q=${'x'.repeat(900)}`])
    expect((await get(`/produk/${crisps}/ongkir?${query}`)).status, query).toBe(200)
})

it('with a script the cost is told in place, and what was seen stays on the device until it is cleared', async () => {
  const page = await openDesk()
  await page.goto(`${stack.shopUrl}/produk/${crisps}`)
  await page.getByLabel('Kecamatan, kelurahan, atau kota').fill('ambulu jember')
  await page.getByLabel('Ingat di perangkat ini').check()
  await page.getByRole('button', { name: 'Cek ongkos' }).click()
  await page.getByText('Dikirim ke Ambulu').waitFor()
  expect(new URL(page.url()).pathname).toBe(`/produk/${crisps}`)

  await page.goto(`${stack.shopUrl}/produk/${robusta.handle}`)
  await page.getByText('Dikirim ke Ambulu').waitFor()
  const seen = page.getByRole('region', { name: 'Baru Anda lihat' })
  expect(await seen.getByRole('link').allInnerTexts()).toEqual([expect.stringContaining('Keripik singkong')])
  await seen.getByRole('button', { name: 'Hapus daftar ini' }).click()
  expect(await seen.count()).toBe(0)
  expect(await page.evaluate(() => localStorage.getItem('lp_seen'))).toBeNull()
})

it('a product leads on: to the same makers, to its neighbours, to the choice it belongs to', async () => {
  const page = await openPhone()
  await page.goto(`${stack.shopUrl}/`)
  const chosen = page.getByRole('region', { name: 'Pilihan saat ini' })
  await chosen.getByRole('link', { name: 'Pagi yang pelan' }).click()
  expect(await page.getByRole('article').count()).toBe(7)
  await page.getByRole('link', { name: 'Kopi Menoreh Kokap 200 g' }).click()
  const near = page.getByRole('region', { name: 'Juga dari Kabupaten Kulon Progo' })
  expect(await near.getByRole('article').count()).toBeGreaterThan(1)
  await page.goto(`${stack.shopUrl}/produk/${crisps}`)
  const more = page.getByRole('region', { name: 'Lainnya dari pembuat yang sama' })
  expect(await more.getByRole('article').count()).toBeGreaterThan(0)
  await page.goto(`${stack.shopUrl}/pameran/pekan-purna-migran-2026`)
  const picks = page.getByRole('region', { name: 'Dipilih untuk pameran ini' })
  expect(await picks.getByRole('article').count()).toBe(6)
  expect((await get('/koleksi/tidak-ada')).status).toBe(404)
})
