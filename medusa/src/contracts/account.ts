import type { OrderLineView, OrderState } from './order'

/**
 * `POST /auth/customer/phone-code/challenge`: 201. Sends six digits to the number by WhatsApp. The same answer for every number that can
 * be one; 400 `invalid_phone`, 404 `no_accounts` where WhatsApp is not set up, 429 `too_many_requests`.
 */
export type CodeRequest = { phone: string; locale?: string }
export type CodeChallenge = {
  /** Known to who asked, and to nobody else: the code is of use only together with it. */
  challenge: string
  /** As it was understood, E.164: a slip is seen before the code is waited for. */
  phone: string
  expires_at: string
}

/**
 * `POST /auth/customer/phone-code`: 200, or 401 `wrong_code`, 401 `code_over` (too late, used, or tried too often: a new one is
 * needed), 429.
 */
export type CodeLogin = { challenge: string; code: string }
export type BuyerSessionAnswer = { token: string }

export type AccountAddress = {
  id: string
  name: string
  street: string
  area_code: string
  area_name: string
  postal_code: string | null
}

/** `GET /account`. */
export type AccountView = {
  /** In full: it is hers, and the checkout fills it in. */
  phone: string
  /** From the address that was remembered last. */
  name: string | null
  /** The newest first. */
  addresses: AccountAddress[]
}

export type AccountOrder = {
  token: string
  number: number
  state: OrderState
  placed_at: string
  total_rupiah: number
  lines: Pick<OrderLineView, 'title' | 'title_en' | 'quantity'>[]
}

/** `GET /account/orders?page=`: what was ordered with the very number that was proved, the newest first. */
export type AccountOrders = { orders: AccountOrder[]; page: number; pages: number; total: number }

/** `POST /account/addresses`: 201 `{ id }`; the same one again is the same row. */
export type NewAccountAddress = {
  name: string
  address: { area_code: string; street: string; postal_code?: string }
}
