import type { AstroCookies } from 'astro'
import { areaCodeOf } from './place'

/** The code of one kecamatan or village, kept only when she asked for it. Scripts read it to ask for the cost at once. */
const PLACE = 'lp_area'
const HALF_A_YEAR = 60 * 60 * 24 * 182

export function rememberedPlace(cookies: AstroCookies): string {
  return areaCodeOf(cookies.get(PLACE)?.value)
}

export function keepPlace(cookies: AstroCookies, area: string, isSecure: boolean): void {
  cookies.set(PLACE, area, {
    path: '/',
    sameSite: 'lax',
    secure: isSecure,
    maxAge: HALF_A_YEAR,
    httpOnly: false,
  })
}

export function forgetPlace(cookies: AstroCookies): void {
  cookies.delete(PLACE, { path: '/' })
}
