import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { violations } from '../fixtures/axe'
import { logIn, openTill, people, sellBasket, type Person } from '../fixtures/doors'
import { launchBrowser } from '../harness/browser'
import { startStack, type Stack } from '../harness/stack'

let stack: Stack
let browser: Browser

beforeAll(async () => {
  stack = await startStack({ demo: true, shop: true })
  browser = await launchBrowser()
  const words = JSON.stringify({ amount_rupiah: 34_000, other_rupiah: null })
  await stack.sql(
    `insert into parcel (id, order_id, organisation_id, mode, delivery_rupiah, weight_gram)
       select 'prc_axe', 'order_axe', m.organisation_id, 'pickup', 0, 1
         from membership m join member p on p.id = m.member_id where p.phone = '+62' || $1 and m.role = 'treasurer' limit 1`,
    [people.networkTreasurer.phone.replace(/^0|\s/g, '')],
  )
  await stack.sql(
    `insert into payment_task (id, idempotency_key, order_id, kind, words)
       select 'ptask_' || kind, 'difference:' || kind, 'order_axe', kind, $1::jsonb
         from unnest(array['money_without_order', 'gateway_silent']) kind`,
    [words],
  )
})
afterAll(async () => {
  await browser.close()
  await stack.stop()
})

const openPage = async (width = 360, colorScheme: 'light' | 'dark' = 'light'): Promise<Page> =>
  (await browser.newContext({ viewport: { width, height: 800 }, colorScheme })).newPage()

it('axe finds nothing from the log-in at the stand to the receipt', async () => {
  const page = await openPage()
  await page.goto(`${stack.shopUrl}/stan`)
  await page.getByLabel('PIN').waitFor()
  expect(await violations(page), 'log-in').toEqual([])
  await openTill(page, stack.shopUrl)
  expect(await violations(page), 'goods').toEqual([])
  await page.locator('main button:has(img)').first().click()
  await page.getByRole('button', { name: /Lihat keranjang/ }).click()
  expect(await violations(page), 'basket').toEqual([])
  await page.getByRole('button', { name: /^Bayar/ }).click()
  expect(await violations(page), 'payment').toEqual([])
  await page.getByRole('button', { name: 'Uang pas' }).click()
  await page.getByRole('button', { name: /Selesai/ }).click()
  await page.getByRole('heading', { name: 'Terjual' }).waitFor()
  expect(await violations(page), 'receipt').toEqual([])
  await page.getByRole('button', { name: 'Pembeli berikutnya' }).click()
  await sellBasket(page, 2)
  await page.locator('[data-unsent]').click()
  expect(await violations(page), 'sales').toEqual([])
})

const doors: [string, Person, string[]][] = [
  ['a member', people.producer, ['/anggota', '/anggota/penjualan', '/anggota/produk/baru', '/kelola/produk']],
  [
    'a manager',
    people.manager,
    ['/kelola/produk', '/kelola/pesanan', '/kelola/pesanan?keadaan=all', '/kelola/perhatian'],
  ],
  [
    'a treasurer',
    people.networkTreasurer,
    [
      '/kelola/keuangan',
      '/kelola/keuangan/baris',
      '/kelola/keuangan/pesanan/1',
      '/kelola/keuangan/pembayaran',
    ],
  ],
]

it.each(doors)('axe finds nothing on the pages of %s', async (_who, person, pages) => {
  for (const [width, colorScheme] of [
    [360, 'light'],
    [1280, 'light'],
    [360, 'dark'],
  ] as const) {
    const page = await openPage(width, colorScheme)
    await page.goto(`${stack.shopUrl}/masuk`)
    expect(await violations(page), 'masuk').toEqual([])
    await logIn(page, stack.shopUrl, person)
    for (const address of pages) {
      await page.goto(`${stack.shopUrl}${address}`)
      expect(await violations(page), `${address} at ${width}, ${colorScheme}`).toEqual([])
    }
    await page.context().close()
  }
})

it('axe finds nothing on a product that waits, nor on its form with errors', async () => {
  const member = await openPage()
  await logIn(member, stack.shopUrl, people.producer)
  await member.goto(`${stack.shopUrl}/anggota/produk/baru`)
  await member.getByLabel('Foto barang').setInputFiles(path.resolve('demo/images/kopi-lanang-jember.webp'))
  await member.getByLabel('Nama barang').fill('Kopi periksa')
  await member.getByLabel(/Harga jual/).fill('seribu')
  await member.getByLabel(/siap dijual/).fill('3')
  await member.getByLabel(/Berat/).fill('200')
  await member.getByRole('button', { name: 'Kirim ke pengurus' }).click()
  await member.getByRole('alert').waitFor()
  expect(await violations(member), 'form with errors').toEqual([])
  await member.getByLabel(/Harga jual/).fill('1.000')
  await member.getByLabel('Jenis').selectOption({ label: 'Kopi' })
  await member.getByRole('button', { name: 'Kirim ke pengurus' }).click()
  await member.getByText('Menunggu pengurus').waitFor()
  expect(await violations(member), 'member').toEqual([])

  const manager = await openPage()
  await logIn(manager, stack.shopUrl, people.manager)
  await manager.locator('summary').first().click()
  expect(await violations(manager), 'review').toEqual([])
})
