import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { violations } from '../fixtures/axe'
import { type Person, logIn, people } from '../fixtures/doors'
import { launchBrowser } from '../harness/browser'
import { startStack, type Stack } from '../harness/stack'
import { booksOf, setStock, variantByTitle } from '../integration/checkout/books'
import { payAfterExpiry, payAnotherWay } from './payment-ways/again-walks'
import { payByForeignCard } from './payment-ways/card-walk'
import { payAtPickup, payByTransfer } from './payment-ways/desk-walks'
import { payByQris, payByVirtualAccount, payByWallet } from './payment-ways/gateway-walks'
import { getPartBack, getPartBackByHand } from './payment-ways/money-back-walk'
import { type Order, type Visitor, type World, openDesk } from './payment-ways/walk'

let stack: Stack
let browser: Browser
let world: World

beforeAll(async () => {
  stack = await startStack({
    demo: true,
    shop: true,
    simulator: true,
    stripe: true,
    env: { PAYMENT_RECONCILE_SECONDS: '1' },
  })
  browser = await launchBrowser()
  const goods = await variantByTitle(stack, 'Kopi bubuk robusta')
  await setStock(stack, goods, 100)
  const desks = {
    treasurer: await signIn(people.treasurer),
    manager: await signIn(people.manager),
    networkTreasurer: await signIn(people.networkTreasurer),
  }
  world = { stack, browser, goods, desks }
})
afterAll(async () => {
  await browser?.close()
  await stack?.stop()
})

async function signIn(person: Person) {
  const page = await (await browser.newContext()).newPage()
  await logIn(page, stack.shopUrl, person)
  return page.context().storageState()
}

it('the treasurer says what her cooperative takes itself; the account that she proposes waits for another', async () => {
  const [desk, other] = [await choicesOf('treasurer'), await choicesOf('networkTreasurer')]
  await accountOf(desk).locator('summary', { hasText: 'Usulkan rekening' }).click()
  await accountOf(desk).getByLabel('Nama bank').fill('BRI')
  await accountOf(desk).getByRole('button', { name: 'Kirim usulan' }).click()
  await desk.getByRole('alert').waitFor()
  expect(await violations(desk), 'a refused account').toEqual([])
  await accountOf(desk).getByLabel('Nomor rekening').fill('0012 0100 1234')
  await accountOf(desk).getByLabel('Nama pemilik rekening').fill('Koperasi (contoh)')
  await accountOf(desk).getByRole('button', { name: 'Kirim usulan' }).click()
  await desk.getByText('Usulan terkirim.').waitFor()
  expect(await accountOf(desk).getByRole('button', { name: 'Tarik usulan' }).count()).toBe(1)
  await other.goto(`${stack.shopUrl}/kelola/perhatian`)
  await other.getByRole('link', { name: /^Usulan rekening baru menunggu/ }).click()
  expect(await violations(other), 'a proposed account').toEqual([])
  await accountOf(other).getByRole('button', { name: 'Ya, pakai rekening ini' }).click()
  await other.getByText('Rekening ini sekarang berlaku.').waitFor()
  await desk.reload()
  for (const [count, method] of (['transfer', 'pickup'] as const).entries()) {
    await choiceOf(desk, method).getByLabel('Terima dengan cara ini').check()
    await choiceOf(desk, method).getByRole('button', { name: 'Simpan' }).click()
    await sectionOf(desk).getByText('Menyala', { exact: true }).nth(count).waitFor()
  }
  expect(await violations(desk), 'choices with a history').toEqual([])
})

async function choicesOf(who: 'treasurer' | 'networkTreasurer'): Promise<Page> {
  const context = { viewport: { width: 360, height: 800 }, storageState: world.desks[who] }
  const page = await (await browser.newContext(context)).newPage()
  await page.goto(`${stack.shopUrl}/kelola/keuangan/cara-bayar`)
  return page
}

const sectionOf = (page: Page) =>
  page.locator('section', { has: page.getByRole('heading', { name: /Bakti Migran Bersinar/, level: 2 }) })

/** Where buyers transfer to. */
const accountOf = (page: Page) =>
  sectionOf(page).locator('.card', { has: page.getByRole('heading', { name: /^Transfer ke/, level: 3 }) })

/** What one of the forms of "Cara bayar sendiri" is for. */
const choiceOf = (page: Page, method: 'transfer' | 'pickup') =>
  sectionOf(page).locator('form', { has: page.locator(`input[name=method][value=${method}]`) })

/** The longest first: begun late, they would keep everything waiting. */
const walks: [string, (visitor: Visitor) => Promise<Order>][] = [
  ['what has expired is paid again with one touch', payAfterExpiry],
  ['a part of what a bank took goes back by hand', getPartBackByHand],
  ['a transfer is proved, and found by the treasurer', payByTransfer],
  ['a code is scanned and paid', payByQris],
  ['a virtual account is paid at the bank', payByVirtualAccount],
  ['a wallet is opened and pays', payByWallet],
  ['a card from abroad pays at Stripe', payByForeignCard],
  ['cash is paid where the goods are fetched', payAtPickup],
  ['another way takes the place of the first', payAnotherWay],
  ['a part of the money goes back', getPartBack],
]

describe.concurrent.each([
  { words: 'with a script', hasScript: true },
  { words: 'without a script', hasScript: false },
])('on a phone, $words', ({ hasScript }) => {
  it.each(walks)('%s', async (_, walk) => {
    const { token } = await walk({ ...world, hasScript })
    const books = await booksOf(stack, token)
    expect(books).toMatchObject({
      status: 'paid',
      captured: books.amount,
      transactions: books.captured - books.refunded,
      ledger_sum: 0,
    })
  })
})

it('after all of it the gateways, the payments, the orders and the ledger agree', async () => {
  const desk = await openDesk({ ...world, hasScript: false }, 'networkTreasurer')
  await desk.goto(`${stack.shopUrl}/kelola/keuangan/pembayaran`)
  await desk.getByRole('button', { name: 'Bandingkan sekarang' }).tap()
  const told = await desk.getByText(/pesanan dibandingkan/).innerText()
  expect(told).toMatch(/^20 pesanan dibandingkan, 0 dibetulkan, 0 perlu diputuskan/)
})
