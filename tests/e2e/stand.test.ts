import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTill, people, sellBasket } from '../fixtures/doors'
import { launchBrowser } from '../harness/browser'
import { startStack, type Stack } from '../harness/stack'

let stack: Stack
let browser: Browser
let context: BrowserContext

beforeAll(async () => {
  stack = await startStack({ demo: true, shop: true })
  browser = await launchBrowser()
  context = await browser.newContext({
    viewport: { width: 360, height: 800 },
    hasTouch: true,
    isMobile: true,
  })
})
afterAll(async () => {
  await browser.close()
  await stack.stop()
})

const unsent = (page: Page) => page.locator('[data-unsent]')

/** The device is ready for the stand once the worker runs the page and holds its program. */
async function readyWithoutNetwork(page: Page) {
  await page.waitForFunction(async () => {
    const kept = await (await caches.open('stan-shell-1')).keys()
    return navigator.serviceWorker.controller !== null && kept.some(({ url }) => url.includes('/_astro/'))
  })
  await page.reload()
  await page.getByPlaceholder('Cari barang').waitFor()
}

it('sells three baskets without a network, loses none with the tab, and has each in the system once', async () => {
  const page = await context.newPage()
  await openTill(page, stack.shopUrl)
  await readyWithoutNetwork(page)
  const [before] = await stack.sql('select count(*)::int as orders from "order"')

  await context.setOffline(true)
  await sellBasket(page, 1)
  await page.getByRole('button', { name: 'Pembeli berikutnya' }).tap()
  await sellBasket(page, 2, 3)
  expect(await unsent(page).getAttribute('data-unsent')).toBe('2')
  await page.close({ runBeforeUnload: false })

  const again = await context.newPage()
  await again.goto(`${stack.shopUrl}/stan`)
  await unsent(again).waitFor()
  expect(await unsent(again).getAttribute('data-unsent')).toBe('2')
  await sellBasket(again, 3)
  expect(await unsent(again).getAttribute('data-unsent')).toBe('3')
  expect(await again.getByText('Tersimpan di perangkat').isVisible()).toBe(true)

  await context.setOffline(false)
  await again.getByRole('button', { name: 'Semua terkirim' }).waitFor()
  const sales = await stack.sql(
    `select s.state, s.total_rupiah::int as total, (select sum(a.net_rupiah)::int from attribution a where a.order_id = s.order_id) as attributed,
            (select count(*)::int from attribution a where a.order_id = s.order_id) as lines,
            (select metadata->>'channel' from "order" o where o.id = s.order_id) as channel
       from booth_sale s order by s.sold_at`,
  )
  expect(sales.map(({ lines }) => lines)).toEqual([1, 2, 3])
  for (const sale of sales)
    expect(sale).toMatchObject({ state: 'recorded', channel: 'stand', attributed: sale.total })
  const [after] = await stack.sql('select count(*)::int as orders from "order"')
  expect(Number(after?.orders) - Number(before?.orders)).toBe(3)
  const [ledger] = await stack.sql(
    `select (select coalesce(sum(amount_rupiah), 0)::int from ledger_entry) as zero,
            (select sum(amount_rupiah)::int from ledger_entry where account_id like 'booth:%:cash') as cash`,
  )
  expect(ledger).toEqual({ zero: 0, cash: sales.reduce((sum, { total }) => sum + Number(total), 0) })
})

it('opens with an amount only, counts down what it sold, and knows an old receipt', async () => {
  const fresh = await browser.newContext({ viewport: { width: 360, height: 800 } })
  const page = await fresh.newPage()
  await page.goto(`${stack.shopUrl}/stan`)
  await page.getByLabel('Nomor HP').fill(people.booth.phone)
  await page.getByLabel('PIN').fill(people.booth.pin)
  await page.getByRole('button', { name: 'Masuk' }).click()
  await page.getByRole('button', { name: /DESBUMI/ }).click()
  const drawer = page.getByLabel(/Uang kembalian/)
  for (const nothing of ['', 'lima puluh ribu']) {
    await drawer.fill(nothing)
    await page.getByRole('button', { name: 'Mulai berjualan' }).click()
    expect(await page.getByRole('alert').textContent()).toMatch(/^Tulis/)
    expect(await drawer.inputValue()).toBe(nothing)
  }
  await drawer.fill('50000')
  await page.getByRole('button', { name: 'Mulai berjualan' }).click()

  const left = page
    .locator('main button', { hasText: /sisa \d+/ })
    .first()
    .getByText(/^sisa/)
  const before = Number((await left.innerText()).replace(/\D/g, ''))
  await left.click()
  await sellBasket(page, 0)
  await page.getByRole('button', { name: 'Pembeli berikutnya' }).click()
  const oneLess = `sisa ${before - 1}`
  expect(await left.innerText()).toBe(oneLess)
  await page.getByRole('button', { name: 'Semua terkirim' }).waitFor()
  expect(await left.innerText()).toBe(oneLess)
  await page.reload()
  expect(await left.innerText()).toBe(oneLess)
  const read = page.waitForResponse(/api\/catalogue/)
  await page.getByRole('button', { name: 'Muat ulang katalog' }).click()
  await (await read).finished()
  expect(await page.getByText(/^Katalog .* WIB/).count()).toBe(1)
  expect(await left.innerText()).toBe(oneLess)

  await page.getByRole('button', { name: 'Semua terkirim' }).click()
  await page.locator('main li button').first().click()
  await page.getByRole('heading', { name: 'Nota lama' }).waitFor()
  expect(await page.getByRole('heading', { name: 'Terjual' }).count()).toBe(0)
  await fresh.close()
})

it('refuses a wrong PIN in words and asks again', async () => {
  const fresh = await browser.newContext()
  const page = await fresh.newPage()
  await page.goto(`${stack.shopUrl}/stan`)
  await page.getByLabel('Nomor HP').fill(people.booth.phone)
  await page.getByLabel('PIN').fill('111112')
  await page.getByRole('button', { name: 'Masuk' }).click()
  expect(await page.getByRole('alert').textContent()).toMatch(/PIN/)
  await fresh.close()
})
