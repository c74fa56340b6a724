import type { AstroCookies } from 'astro'

const ORDERS = 'lp_orders'
const PLACED = 'lp_placed'
const HALF_A_YEAR = 60 * 60 * 24 * 182
/** As long as an order waits for its money. */
const TWO_HOURS = 60 * 60 * 2
const MOST = 20
const TOKEN = /^[\w-]{24}$/

/** The secret addresses of orders that this device remembers, the newest first. No script reads them. */
export function readOwnOrders(cookies: AstroCookies): string[] {
  return parseOwnOrders(cookies.get(ORDERS)?.value)
}

export function rememberOrder(cookies: AstroCookies, token: string, isSecure: boolean): void {
  const tokens = withOrder(readOwnOrders(cookies), token)
  cookies.set(ORDERS, tokens.join('.'), {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure,
    maxAge: HALF_A_YEAR,
  })
}

/** Who turns back at the payment page has not seen her order yet: for a while this device leads to it. */
export function keepPlacedOrder(cookies: AstroCookies, token: string, isSecure: boolean): void {
  cookies.set(PLACED, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure,
    maxAge: TWO_HOURS,
  })
}

export function readPlacedOrder(cookies: AstroCookies): string | undefined {
  return parseOwnOrders(cookies.get(PLACED)?.value)[0]
}

export function forgetOrders(cookies: AstroCookies): void {
  cookies.delete(ORDERS, { path: '/' })
  cookies.delete(PLACED, { path: '/' })
}

export function parseOwnOrders(text: string | undefined): string[] {
  return [...new Set((text ?? '').split('.').filter((token) => TOKEN.test(token)))].slice(0, MOST)
}

export function withOrder(tokens: readonly string[], token: string): string[] {
  return parseOwnOrders([token, ...tokens].join('.'))
}
