import { randomBytes } from 'node:crypto'
import type { CheckoutAnswer, CheckoutRequest } from '#contracts/checkout'
import type { OrderView } from '#contracts/order'
import type { Quote } from '#contracts/quote'
import type { Stack } from '../../harness/stack.ts'

type Shop = Pick<Stack, 'backendUrl' | 'storefrontKey'>

export type Answer<T> = { status: number; body: T; retryAfter: string | null }

let nextAddress = 0

/** Asks the backend as the storefront does, each time for another client, so that limits by address stay out of the way. */
export async function ask<T>(
  shop: Shop,
  path: string,
  body?: unknown,
  address = anAddress(),
): Promise<Answer<T>> {
  const response = await fetch(`${shop.backendUrl}${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      'content-type': 'application/json',
      'x-lapak-key': shop.storefrontKey,
      'x-lapak-client-address': address,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  return {
    status: response.status,
    body: (text === '' ? undefined : JSON.parse(text)) as T,
    retryAfter: response.headers.get('retry-after'),
  }
}

function anAddress(): string {
  nextAddress += 1
  return `10.${(nextAddress >> 16) & 255}.${(nextAddress >> 8) & 255}.${nextAddress & 255}`
}

export const aKey = () => randomBytes(15).toString('base64url')

export const VILLAGE = '33.74.09.1001'

export type Basket = Record<string, number>

export function aRequest(basket: Basket, expected_total_rupiah: number): CheckoutRequest {
  return {
    idempotency_key: aKey(),
    items: Object.entries(basket).map(([variant_id, quantity]) => ({ variant_id, quantity })),
    contact: { name: 'Siti Aminah (contoh)', phone: '0812 3456 7890' },
    address: { area_code: VILLAGE, street: 'Jalan Mawar 5 RT 2 RW 1' },
    parcels: {},
    expected_total_rupiah,
  }
}

export async function quoteOf(shop: Shop, basket: Basket): Promise<Quote> {
  const items = Object.entries(basket).map(([variant_id, quantity]) => ({ variant_id, quantity }))
  const { body } = await ask<Quote>(shop, '/shop/quote', { items, destination: { area_code: VILLAGE } })
  return body
}

/** Buys, or says why it could not. */
export async function place(shop: Shop, basket: Basket, total?: number): Promise<Answer<CheckoutAnswer>> {
  const expected = total ?? (await quoteOf(shop, basket)).totals.total_rupiah
  return ask<CheckoutAnswer>(shop, '/shop/checkouts', aRequest(basket, expected))
}

export async function placed(shop: Shop, basket: Basket, total?: number): Promise<CheckoutAnswer> {
  const answer = await place(shop, basket, total)
  if (answer.status !== 201) throw new Error(`${answer.status} ${JSON.stringify(answer.body).slice(0, 300)}`)
  return answer.body
}

export const look = async (shop: Shop, token: string): Promise<OrderView> =>
  (await ask<OrderView>(shop, `/shop/orders/${token}`)).body

/** The buyer comes back from the gateway. */
export const comeBack = (shop: Shop, token: string) => ask<OrderView>(shop, `/shop/orders/${token}/check`, {})
