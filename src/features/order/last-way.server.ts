import type { AstroCookies } from 'astro'

const WAY = 'lp_way'
const HALF_A_YEAR = 60 * 60 * 24 * 182

/** How this device paid last: it is offered first. */
export function rememberWay(cookies: AstroCookies, method: string, isSecure: boolean): void {
  cookies.set(WAY, method, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure,
    maxAge: HALF_A_YEAR,
  })
}

export const readLastWay = (cookies: AstroCookies): string | null => cookies.get(WAY)?.value ?? null
