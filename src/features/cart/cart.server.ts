import type { AstroCookies } from 'astro'
import { countPieces, parseCart, serializeCart, type Cart } from './cart'

const CART = 'lp_cart'
/** Only the number of pieces, for the badge in the header; the basket itself no script can read. */
const COUNT = 'lp_cart_n'
const MONTH = 60 * 60 * 24 * 30

export function readCart(cookies: AstroCookies): Cart {
  return parseCart(cookies.get(CART)?.value)
}

export function writeCart(cookies: AstroCookies, cart: Cart, isSecure: boolean): void {
  if (cart.length === 0) return clearCart(cookies)
  const options = { path: '/', sameSite: 'lax', secure: isSecure, maxAge: MONTH } as const
  cookies.set(CART, serializeCart(cart), { ...options, httpOnly: true })
  cookies.set(COUNT, String(countPieces(cart)), { ...options, httpOnly: false })
}

export function clearCart(cookies: AstroCookies): void {
  cookies.delete(CART, { path: '/' })
  cookies.delete(COUNT, { path: '/' })
}
