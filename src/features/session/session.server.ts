import type { AstroCookies } from 'astro'

const cookieName = 'lp_member'
const eightHours = 8 * 60 * 60

/** The member's token, held by the storefront's server and never by scripts in the page. */
export function readToken(cookies: AstroCookies): string | undefined {
  return cookies.get(cookieName)?.value
}

export function keepToken(cookies: AstroCookies, token: string, isSecure: boolean): void {
  cookies.set(cookieName, token, {
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure,
    path: '/',
    maxAge: eightHours,
  })
}

export function dropToken(cookies: AstroCookies): void {
  cookies.delete(cookieName, { path: '/' })
}
