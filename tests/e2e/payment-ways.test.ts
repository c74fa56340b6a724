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

it('the treasurer says what her cooperative takes itself; a choice without an account is refused', async () => {
  const context = { viewport: { width: 360, height: 800 }, storageState: world.desks.treasurer }
  const desk = await (await browser.newContext(context)).newPage()
  await desk.goto(`${stack.shopUrl}/kelola/keuangan/cara-bayar`)
  await choiceOf(desk, 'transfer').getByLabel('Terima dengan cara ini').check()
  await choiceOf(desk, 'transfer').getByRole('button', { name: 'Simpan' }).click()
  await desk.getByRole('alert').waitFor()
  expect(await violations(desk), 'a refused choice').toEqual([])
  await choiceOf(desk, 'transfer').getByLabel('Nama bank').fill('BRI')
  await choiceOf(desk, 'transfer').getByLabel('Nomor rekening').fill('0012 0100 1234')
  await choiceOf(desk, 'transfer').getByLabel('Nama pemilik rekening').fill('Koperasi (contoh)')
  await choiceOf(desk, 'transfer').getByRole('button', { name: 'Simpan' }).click()
  await desk.getByText('Tersimpan.').waitFor()
  await choiceOf(desk, 'pickup').getByLabel('Terima dengan cara ini').check()
  await choiceOf(desk, 'pickup').getByRole('button', { name: 'Simpan' }).click()
  await desk.getByText('Tersimpan.').waitFor()
})

/** What one of the forms of "Cara bayar sendiri" is for. */
const choiceOf = (page: Page, method: 'transfer' | 'pickup') =>
  page
    .locator('section', { has: page.getByRole('heading', { name: /Bakti Migran Bersinar/, level: 2 }) })
    .locator('form', { has: page.locator(`input[name=method][value=${method}]`) })

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
