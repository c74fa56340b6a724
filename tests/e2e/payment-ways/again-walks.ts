import { expect } from 'vitest'
import { violations } from '../../fixtures/axe'
import { transactionsAt } from '../../integration/checkout/gateway-desk'
import { attemptsOf, until } from '../../integration/payment-ways/pay'
import { isRefusedAtBank, payAtBank } from './bank'
import { readNumber, readQris } from './gateway-walks'
import { type Order, type Visitor, choose, openOrder, seesPaid } from './walk'

const EXPIRED = 'Waktu bayar pesanan ini sudah habis'

/** Her time runs out, the page says so, and one touch pays the same order again. */
export async function payAfterExpiry(visitor: Visitor): Promise<Order> {
  const order = await openOrder(visitor)
  const { page, hasScript, stack, token } = order
  await choose(order, /^QRIS/)
  const late = await readQris(order)
  if (hasScript) {
    await endIn(order, '3 seconds')
    await page.reload()
    await page.getByText('Waktunya habis. Memeriksa …').waitFor()
  }
  await endIn(order, '-1 hour')
  await until(stack, token, 'expired')
  if (!hasScript) await page.getByRole('button', { name: 'Saya sudah bayar, periksa' }).tap()
  await page.getByText(EXPIRED).waitFor()
  if (hasScript) expect(await violations(page)).toEqual([])
  await isRefusedAtBank(order, late, 'Waktu bayar sudah habis')

  await page.getByRole('button', { name: 'Bayar lagi dengan QRIS' }).tap()
  const fresh = await readQris(order)
  expect(fresh).not.toBe(late)
  expect(await page.getByText(EXPIRED).count()).toBe(0)
  await payAtBank(order, fresh)
  await seesPaid(order)
  expect(await endsOf(order)).toEqual([
    // The gateway, told to end it, may say so sooner than we have written that we told it.
    ['qris', 'ended', expect.stringMatching(/^expired?$/)],
    ['qris', 'paid', null],
  ])
  return order
}

/** As if she had taken that long. */
const endIn = ({ stack, token }: Order, time: string) =>
  stack.sql(
    `with late as (
       update checkout set expires_at = now() + $2::interval where order_token = $1 returning payment_session_id
     )
     update payment_attempt t set expires_at = now() + $2::interval from late where t.payment_session_id = late.payment_session_id`,
    [token, time],
  )

/** She changes her mind: the first way is closed at its gateway before she sees the second. */
export async function payAnotherWay(visitor: Visitor): Promise<Order> {
  const order = await openOrder(visitor)
  const { page, stack } = order
  await choose(order, /^QRIS/)
  const first = await readQris(order)
  await page.getByRole('link', { name: 'Ganti cara bayar' }).tap()
  await page.getByText(/^Cara bayar yang sekarang dibatalkan dulu/).waitFor()
  await page.getByRole('link', { name: 'Tetap dengan cara yang sekarang' }).tap()
  expect(await readQris(order)).toBe(first)

  await page.getByRole('link', { name: 'Ganti cara bayar' }).tap()
  await choose(order, /^BCA/)
  const number = await readNumber(order, 'BCA')
  const [old] = await attemptsOf(stack, order.token)
  const atGateway = (await transactionsAt(stack)).find(({ order_id }) => order_id === old?.session_id)
  expect(atGateway?.status).toBe('cancel')
  await isRefusedAtBank(order, first, 'Pembayaran dibatalkan')
  await payAtBank(order, number)
  await seesPaid(order)
  expect(await endsOf(order)).toEqual([
    ['qris', 'ended', 'changed'],
    ['bca_va', 'paid', null],
  ])
  return order
}

const endsOf = async ({ stack, token }: Order) =>
  (await attemptsOf(stack, token)).map(({ method, state, ended_because }) => [method, state, ended_because])
