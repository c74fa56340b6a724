import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { violations } from '../fixtures/axe'
import { leftovers } from '../fixtures/leftovers'
import { buyer, menoreh, payByQris, robusta } from '../fixtures/shopper'
import { launchBrowser } from '../harness/browser'
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

function onPhone(): Promise<BrowserContext> {
  return browser.newContext({ viewport: { width: 360, height: 800 }, javaScriptEnabled: false })
}

async function isAllTranslated(page: Page): Promise<void> {
  expect(await leftovers(page), page.url()).toEqual([])
}

const areas = [
  ['Province', 'Jawa Timur', 'Next: choose the regency'],
  ['Regency or city', 'Kabupaten Jember', 'Next: choose the district'],
  ['District', 'Ambulu', 'Next: choose the village'],
  ['Village or ward', 'Sumberejo', 'Work out the delivery charge'],
] as const

it('a relative abroad buys in English on a phone without JavaScript, and not a word of it is left in Indonesian', async () => {
  const page = await (await onPhone()).newPage()
  await page.goto(`${stack.shopUrl}/en`)
  await isAllTranslated(page)
  await page.getByLabel('Search for products').fill('robusta')
  await page.getByRole('button', { name: 'Search' }).click()
  await isAllTranslated(page)
  await page.getByRole('link', { name: 'Jember robusta, ground' }).click()
  await isAllTranslated(page)
  await page.getByLabel('Quantity').fill('2')
  await page.getByRole('button', { name: 'Add to basket' }).click()
  expect(await page.getByRole('status').innerText()).toContain('is in your basket')
  await page.goto(`${stack.shopUrl}/en/produk/${menoreh.handle}`)
  await page.getByRole('button', { name: 'Add to basket' }).click()
  expect(await page.getByText('arrive in 2 parcels').count()).toBe(1)
  await isAllTranslated(page)

  await page.getByRole('link', { name: 'Go to checkout' }).click()
  await page.getByRole('button', { name: 'Order and pay' }).click()
  expect(await page.getByRole('alert').innerText()).toContain('not been sent yet')
  await isAllTranslated(page)
  await page.getByLabel('Name', { exact: true }).fill(buyer.name)
  await page.getByLabel('WhatsApp number').fill('12345678')
  await page.getByLabel(/^Street/).fill(buyer.street)
  for (const [label, area, next] of areas) {
    await page.getByLabel(label, { exact: true }).selectOption({ label: area })
    await page.getByRole('button', { name: next }).click()
    await page.waitForURL(/\/en\/checkout/)
  }
  await isAllTranslated(page)

  // The backend refuses the number; what was typed is there in every language.
  await page.getByRole('button', { name: 'Order and pay' }).click()
  expect(await page.getByRole('alert').innerText()).toContain('phone number is not right')
  await isAllTranslated(page)
  await page.goto(`${stack.shopUrl}/checkout`)
  expect(await page.getByLabel('Nama', { exact: true }).inputValue()).toBe(buyer.name)
  await page.getByRole('contentinfo').getByRole('link', { name: 'English' }).click()
  expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe(buyer.name)
  await page.getByLabel('WhatsApp number').fill(buyer.phone)
  await page.getByRole('button', { name: 'Order and pay' }).click()

  await page.waitForURL((url) => url.href.startsWith(`${stack.shopUrl}/en/pesanan/`))
  await isAllTranslated(page)
  // Nobody abroad has an account at a bank of Indonesia.
  expect(await page.locator('.way-group').first().innerText()).toContain('Card')
  await payByQris(page)
  await expect
    .poll(
      async () => {
        await page.reload()
        return page.getByText('The sellers are preparing your goods').count()
      },
      { timeout: 30_000, interval: 1_000 },
    )
    .toBe(1)
  await isAllTranslated(page)
  expect(await page.getByRole('link', { name: 'Jember robusta, ground' }).count()).toBe(1)

  const { pathname } = new URL(page.url())
  const receipt = await page.request.get(`${stack.shopUrl}${pathname}/receipt.pdf`)
  expect(receipt.headers()['content-type'], 'what is no page, below a prefix').toContain('application/pdf')
  expect((await page.request.get(`${stack.shopUrl}${pathname}/nadi`)).status()).toBe(200)
})

it('the search for what is left finds a page that only says it is English', async () => {
  const page = await (await onPhone()).newPage()
  await page.goto(`${stack.shopUrl}/produk/${robusta.handle}`)
  await page.evaluate(() => (document.documentElement.lang = 'en'))
  const left = await leftovers(page)
  expect(left).toContain('Masukkan keranjang')
  expect(left.length).toBeGreaterThan(20)
})

it('an order is found again, or not, in the language of the page', async () => {
  const page = await (await onPhone()).newPage()
  await page.goto(`${stack.shopUrl}/en/lacak`)
  await isAllTranslated(page)
  await page.getByLabel('Order number').fill('999999')
  await page.getByLabel('WhatsApp number').fill(buyer.phone)
  await page.getByRole('button', { name: 'Find the order' }).click()
  expect(page.url()).toContain('/en/lacak')
  expect(await page.getByRole('alert').innerText()).toContain('There is no order')
  await isAllTranslated(page)
})

const catalogue = [
  '/',
  '/produk',
  '/produk?q=kopi&kategori=kopi',
  '/produk?q=xqzvw',
  '/produk/geblek-kering-siap-goreng',
  '/produk/rempeyek-kacang',
  '/produk/taplak-tenun-pesisir',
  '/koperasi',
  `/koperasi/${robusta.seller}`,
  '/perajin/ibu-melati-contoh',
  '/cerita',
  '/cerita/timbangan-dari-taichung',
  '/bantuan',
  '/bantuan/belanja',
  '/pameran',
  '/pameran/pekan-purna-migran-2026',
  '/keranjang',
  '/lacak',
  '/tidak-ada-lagi',
  '/tidak-ada',
  '/gangguan',
]

it.each(['/en', '/zh-hant'])('nothing of the catalogue below %s is left in Indonesian', async (prefix) => {
  const page = await (await onPhone()).newPage()
  for (const path of catalogue) {
    await page.goto(`${stack.shopUrl}${path === '/' ? prefix : `${prefix}${path}`}`)
    expect(await page.locator('html').getAttribute('lang')).not.toBe('id')
    await isAllTranslated(page)
    const links = await page
      .locator('a[href^="/"]:not([hreflang])')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
    for (const link of links) expect(link.startsWith(prefix), `${link} on ${page.url()}`).toBe(true)
  }
})

it('what a maker wrote in a language that the reader may not know is marked, and says so', async () => {
  const page = await (await onPhone()).newPage()
  await page.goto(`${stack.shopUrl}/zh-hant/produk/${robusta.handle}`)
  expect(await page.locator('h1').getAttribute('lang')).toBe('en')
  expect(await page.getByText('原文為英文').count()).toBe(1)
  await page.goto(`${stack.shopUrl}/en/koperasi/${robusta.seller}`)
  const tagline = page.getByText('Dibuat anggota, dipasarkan bersama')
  expect(await tagline.getAttribute('lang')).toBe('id')
  expect(await page.getByText('Written in Indonesian').count()).toBe(1)
})

it('each page names its sisters, and they name it', async () => {
  const sistersOf = async (path: string) => {
    const html = (await (await fetch(`${stack.shopUrl}${path}`)).text()).replaceAll('&amp;', '&')
    const canonical = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1]
    const all = [...html.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g)]
    return { canonical, all: Object.fromEntries(all.map(([, tag, address]) => [tag, address])) }
  }
  for (const path of ['', '/produk?kategori=kopi&hal=2', `/produk/${robusta.handle}`, '/koperasi']) {
    const root = await sistersOf(path === '' ? '/' : path)
    expect(Object.keys(root.all)).toEqual(['id', 'en', 'zh-Hant', 'x-default'])
    expect(root.all['x-default']).toBe(root.canonical)
    expect(root.all.en).toBe(`${stack.shopUrl}/en${path}`)
    for (const prefix of ['/en', '/zh-hant']) {
      const sister = await sistersOf(`${prefix}${path}`)
      expect(sister.all).toEqual(root.all)
      expect(sister.canonical).toBe(root.all[prefix === '/en' ? 'en' : 'zh-Hant'])
    }
  }
})

it('the switch is a link that keeps the page and what was asked of it', async () => {
  const page = await (await onPhone()).newPage()
  await page.goto(`${stack.shopUrl}/produk?q=kopi&kategori=kopi`)
  await page.locator('header summary').click()
  await page.getByRole('banner').getByRole('link', { name: 'English' }).click()
  expect(page.url()).toBe(`${stack.shopUrl}/en/produk?q=kopi&kategori=kopi`)
  await page.getByRole('contentinfo').getByRole('link', { name: '繁體中文' }).click()
  expect(page.url()).toBe(`${stack.shopUrl}/zh-hant/produk?q=kopi&kategori=kopi`)
  await page.getByRole('contentinfo').getByRole('link', { name: 'Bahasa Indonesia' }).click()
  expect(page.url()).toBe(`${stack.shopUrl}/produk?q=kopi&kategori=kopi`)
})

it('nobody is sent to another language, and no link of ours leads away', async () => {
  const asked = (path: string) =>
    fetch(`${stack.shopUrl}${path}`, { headers: { 'accept-language': 'en' }, redirect: 'manual' })
  const home = await asked('/')
  expect(home.status).toBe(200)
  expect(await home.text()).toContain('<html lang="id"')
  expect((await asked('/en/anggota')).status).toBe(404)
  expect((await asked('/xx/produk')).status).toBe(404)
  expect(await (await asked('/en//jahat.contoh/x')).text()).not.toMatch(/href="\/\/jahat/)
})

it('pages that are made at the same time keep to their languages', async () => {
  const languages = [
    { prefix: '', tag: 'id', basket: 'Keranjang' },
    { prefix: '/en', tag: 'en', basket: 'Basket' },
    { prefix: '/zh-hant', tag: 'zh-Hant', basket: '購物籃' },
  ]
  const path = `/produk/${robusta.handle}`
  const rounds = Array.from({ length: 15 }, () => languages).flat()
  const pages = await Promise.all(
    rounds.map(async ({ prefix, tag }) => {
      const html = await (await fetch(`${stack.shopUrl}${prefix}${path}`)).text()
      const baskets = languages.map(({ basket }) => basket).filter((word) => html.includes(word))
      return { asked: tag, tag: /<html lang="([^"]+)"/.exec(html)?.[1], baskets }
    }),
  )
  for (const page of pages) {
    const basket = languages.find(({ tag }) => tag === page.asked)?.basket
    expect(page).toEqual({ asked: page.asked, tag: page.asked, baskets: [basket] })
  }
})

it.each(['/en', '/en/produk', `/en/produk/${robusta.handle}`, `/en/koperasi/${robusta.seller}`, '/zh-hant'])(
  'axe finds nothing on %s',
  async (path) => {
    for (const width of [360, 1280]) {
      const page = await (await browser.newContext({ viewport: { width, height: 800 } })).newPage()
      await page.goto(`${stack.shopUrl}${path}`)
      await page.locator('header summary').click()
      expect(await violations(page), String(width)).toEqual([])
      await page.context().close()
    }
  },
)
