import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { logIn, openTill, people, sellBasket } from '../../fixtures/doors'
import { addToCart, orderAndPay, robusta } from '../../fixtures/shopper'
import { browser, stack } from './ground'

const rupiahIn = (text: string) => Number(text.replaceAll(/[^\d−-]/g, '').replace('−', '-'))

const openPage = async (javaScriptEnabled = true): Promise<Page> =>
  (await browser.newContext({ viewport: { width: 1280, height: 800 }, javaScriptEnabled })).newPage()

async function sellOnline(): Promise<void> {
  const page = await openPage(false)
  await addToCart(page, stack.shopUrl, robusta.handle, 2)
  await orderAndPay(page, stack.shopUrl)
  await expect
    .poll(async () => (await stack.sql("select 1 from attribution where channel = 'online'")).length, {
      timeout: 30_000,
    })
    .toBe(1)
}

async function sellAtTheStand(): Promise<void> {
  const page = await openPage()
  await openTill(page, stack.shopUrl)
  // Hers, of whom the second story tells, and two more.
  await page.getByRole('button', { name: /Edamame goreng renyah/ }).click()
  await sellBasket(page, 2)
  await page.getByRole('button', { name: 'Semua terkirim' }).waitFor()
}

/** Amounts of one column of a table, by the name in the row's head. */
async function column(page: Page, table: number, cell: number): Promise<Record<string, number>> {
  const rows = await page.locator('table').nth(table).locator('tbody tr').all()
  const read = await Promise.all(
    rows.map(async (row) => [
      (await row.locator('th').innerText()).trim(),
      rupiahIn(await row.locator('td').nth(cell).innerText()),
    ]),
  )
  return Object.fromEntries(read) as Record<string, number>
}

const asRecord = (rows: Record<string, unknown>[]) =>
  Object.fromEntries(rows.map((row) => [String(row.name), Number(row.rupiah)]))

export function treasurerCases(): void {
  it('the treasurer sees what every maker, cooperative and network earned, and from which line of which order', async () => {
    await sellOnline()
    await sellAtTheStand()
    const page = await openPage(false)
    await logIn(page, stack.shopUrl, people.networkTreasurer)

    const makers = await stack.sql(
      `select s.member_name as name, sum(s.amount_rupiah) as rupiah from attribution_share s group by s.member_name`,
    )
    expect(await column(page, 1, 1)).toEqual(asRecord(makers))

    const fees = await column(page, 0, 2)
    const booked = asRecord(
      await stack.sql(
        `select f.organisation_name as name, sum(f.amount_rupiah) as rupiah from attribution_fee f group by f.organisation_name`,
      ),
    )
    expect(Object.keys(booked).length).toBeGreaterThanOrEqual(2)
    for (const [name, rupiah] of Object.entries(booked)) expect(fees[name]).toBe(rupiah)

    const sold = Object.values(await column(page, 0, 0)).reduce((sum, amount) => sum + amount, 0)
    const [net] = await stack.sql('select sum(net_rupiah)::int as rupiah from attribution')
    expect(sold).toBe(net?.rupiah)

    const [maker] = Object.entries(asRecord(makers))
    await page
      .locator('table')
      .nth(1)
      .getByRole('row', { name: maker?.[0] ?? '' })
      .getByRole('link')
      .last()
      .click()
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(`Hak ${maker?.[0]}`)
    await page
      .getByRole('link', { name: /^Pesanan \d+/ })
      .first()
      .click()
    expect(await page.getByText(maker?.[0] ?? '').count()).toBeGreaterThan(0)
    for (const line of await page.locator('main section').all()) {
      const whole = rupiahIn(await line.locator('b').first().innerText())
      const parts = await line.locator('li .figure').allInnerTexts()
      expect(parts.reduce((sum, part) => sum + rupiahIn(part), 0)).toBe(whole)
    }
  })

  it('a maker sees her part of the sale in one sentence, with each fee', async () => {
    const page = await openPage(false)
    await logIn(page, stack.shopUrl, people.producer)
    const [owed] = await stack.sql(
      `select coalesce(sum(s.amount_rupiah), 0)::int as rupiah from attribution_share s
       join member m on m.id = s.member_id where m.phone = '+6281200000001'`,
    )
    expect(Number(owed?.rupiah)).toBeGreaterThan(0)
    expect(rupiahIn(await page.locator('section p').first().innerText())).toBe(Number(owed?.rupiah))
    await page.getByRole('link', { name: 'Lihat semua penjualan' }).click()
    await page.locator('summary').first().click()
    expect(await page.getByText(/Anda menerima Rp/).count()).toBeGreaterThan(0)
  })

  it('the treasurer of one cooperative sees nothing of others', async () => {
    const page = await openPage(false)
    await logIn(page, stack.shopUrl, people.treasurer)
    const names = Object.keys(await column(page, 0, 0))
    expect(names).toContain('Jaringan di atas Anda')
    const shown = Object.values(await column(page, 0, 2)).reduce((sum, amount) => sum + amount, 0)
    const total = page.locator('table').first().locator('tfoot td').nth(2)
    expect(rupiahIn(await total.innerText())).toBe(shown)
    const headline = page.locator('dt', { hasText: 'Untuk koperasi dan jaringan' }).locator('xpath=../dd')
    expect(rupiahIn(await headline.innerText())).toBe(shown)
    expect(names).toContain('Koperasi Produsen Bakti Migran Bersinar')
    expect(names.some((name) => name.startsWith('DESBUMI ('))).toBe(false)
    const [foreign] = await stack.sql("select id from organisation where handle = 'kopi-ponorogo'")
    const account = encodeURIComponent(`organisation:${String(foreign?.id)}:fee`)
    const answer = await page.goto(`${stack.shopUrl}/kelola/keuangan/akun/${account}`)
    expect(answer?.status()).toBe(404)
  })

  it('a period that is none is refused at its field, and nothing is shown for it', async () => {
    const page = await openPage(false)
    await logIn(page, stack.shopUrl, people.treasurer)
    await page.getByLabel('Dari tanggal').fill('2026-11-22')
    await page.getByLabel('Sampai tanggal').fill('2026-11-21')
    await page.getByRole('button', { name: 'Tampilkan' }).click()
    const from = page.getByLabel('Dari tanggal')
    expect(await from.getAttribute('aria-invalid')).toBe('true')
    expect(await from.inputValue()).toBe('2026-11-22')
    expect(await page.getByText('tukar keduanya').count()).toBe(1)
    expect(await page.locator('table').count()).toBe(0)
    for (const place of ['', '/baris']) {
      const answer = await page.goto(`${stack.shopUrl}/kelola/keuangan${place}?dari=2026-13-45`)
      expect(answer?.status()).toBe(400)
      expect(await page.getByText('Tulis tanggal seperti').count()).toBe(1)
    }
    const answer = await page.goto(`${stack.shopUrl}/kelola/keuangan/baris?hal=99999`)
    expect(answer?.status()).toBe(200)
  })
}
