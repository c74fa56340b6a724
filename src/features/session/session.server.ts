import type { AstroCookies } from 'astro'

const cookieName = 'lp_member'
const eightHours = 8 * 60 * 60

const tokenShape = /^[\w.-]{1,4096}$/

/** The member's token, held by the storefront's server and never by scripts in the page. */
export function readToken(cookies: Pick<AstroCookies, 'get'>): string | undefined {
  const token = cookies.get(cookieName)?.value
  return token !== undefined && tokenShape.test(token) ? token : undefined
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
