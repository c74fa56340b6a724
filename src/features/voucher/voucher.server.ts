import type { AstroCookies } from 'astro'

const VOUCHER = 'lp_voucher'
const WEEK = 60 * 60 * 24 * 7
const LONGEST = 40

/** The code as it was typed, also one that does not hold: it stands beside its reason until she removes it. */
export function readVoucher(cookies: AstroCookies): string {
  return cleanVoucher(cookies.get(VOUCHER)?.value ?? '')
}

export function writeVoucher(cookies: AstroCookies, typed: string, isSecure: boolean): void {
  const voucher = cleanVoucher(typed)
  if (voucher === '') return clearVoucher(cookies)
  cookies.set(VOUCHER, voucher, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure,
    maxAge: WEEK,
  })
}

export function clearVoucher(cookies: AstroCookies): void {
  cookies.delete(VOUCHER, { path: '/' })
}

export function cleanVoucher(typed: string): string {
  return typed
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, LONGEST)
}
