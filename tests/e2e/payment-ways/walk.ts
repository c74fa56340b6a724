import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { CheckoutAnswer } from '#contracts/checkout'
import type { Stack } from '../../harness/stack'
import { booksOf } from '../../integration/checkout/books'
import { placed } from '../../integration/checkout/buyer'
import { attemptsOf, until } from '../../integration/payment-ways/pay'

/** The house, the goods that are bought, and the desks that are open already. */
export type World = {
  stack: Stack
  browser: Browser
  goods: string
  desks: Record<Clerk, Awaited<ReturnType<BrowserContext['storageState']>>>
}
export type Clerk = 'treasurer' | 'manager' | 'networkTreasurer'

/** Who walks: with a script or without. */
export type Visitor = World & { hasScript: boolean }

/** An order that waits for its money, on its buyer's phone. */
export type Order = Visitor & { token: string; number: number; amount_rupiah: number; page: Page }

export const PAID = 'Sudah dibayar. Penjual sedang menyiapkan barangnya.'

/** What comes a moment later may take long on a busy machine. */
export const WHILE = { timeout: 15_000, interval: 250 }

const phone = { viewport: { width: 360, height: 800 }, hasTouch: true, isMobile: true }

export async function openPhone({ browser, hasScript }: Visitor): Promise<Page> {
  const permissions = ['clipboard-read', 'clipboard-write']
  return (await browser.newContext({ ...phone, javaScriptEnabled: hasScript, permissions })).newPage()
}

export async function openDesk({ browser, desks, hasScript }: Visitor, clerk: Clerk): Promise<Page> {
  const context = { ...phone, javaScriptEnabled: hasScript, storageState: desks[clerk] }
  return (await browser.newContext(context)).newPage()
}

const buyOne = ({ stack, goods }: World) => placed(stack, { [goods]: 1 })

export async function openOrder(
  visitor: Visitor,
  buy: (world: World) => Promise<CheckoutAnswer> = buyOne,
): Promise<Order> {
  const { token, order_number } = await buy(visitor)
  const page = await openPhone(visitor)
  await page.goto(addressOf(visitor, token))
  const { amount } = await booksOf(visitor.stack, token)
  return { ...visitor, token, number: order_number, amount_rupiah: amount, page }
}

export const addressOf = ({ stack }: World, token: string) => `${stack.shopUrl}/pesanan/${token}`

export const choose = ({ page }: Order, way: RegExp) => page.getByRole('button', { name: way }).tap()

export const rupiahIn = (text: string) => Number(text.replaceAll(/\D/g, ''))

/** Whatever the way is: how much, until when; and with a script, how long that is and that the page changes by itself. */
export async function seesWhatToPay(
  order: Order,
  title: string,
  asked_rupiah = order.amount_rupiah,
): Promise<Locator> {
  const { page, stack, token, hasScript } = order
  const card = page.getByRole('region', { name: title })
  await card.waitFor()
  const amount = card.locator('p', { has: page.getByText('Yang dibayar', { exact: true }) })
  expect(rupiahIn(await amount.innerText())).toBe(asked_rupiah)
  const expires_at = (await attemptsOf(stack, token)).at(-1)?.expires_at
  const until = card.locator('p', { hasText: 'Bayar sebelum' })
  expect(await until.innerText()).toContain(clockOf(expires_at))
  expect(await card.getByText(/^Sisa waktu (\d+:)?\d+:\d\d$/).isVisible()).toBe(hasScript)
  expect(await card.getByText('Halaman ini berganti sendiri').isVisible()).toBe(hasScript)
  expect(await card.getByRole('button', { name: 'Saya sudah bayar, periksa' }).isVisible()).toBe(true)
  expect(await beyondTheScreen(page)).toBe(0)
  return card
}

function clockOf(time: Date | null | undefined): string {
  if (!time) throw new Error('This way has no end.')
  const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
  return new Intl.DateTimeFormat('id-ID', { ...clock, timeZone: 'Asia/Jakarta' }).format(time)
}

export const beyondTheScreen = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** With a script nothing is touched; without, she asks it to look, unless it does so on her return. Then the books agree as well. */
export async function seesPaid(order: Order): Promise<void> {
  const { page, hasScript, stack, token } = order
  const look = page.getByRole('button', { name: 'Saya sudah bayar, periksa' })
  if (!hasScript && (await look.count()) > 0) await look.tap()
  await page.getByText(PAID).waitFor()
  expect(await page.getByText('Yang dibayar', { exact: true }).count()).toBe(0)
  expect(await beyondTheScreen(page)).toBe(0)
  await until(stack, token, 'paid')
}
