import type { AstroCookies } from 'astro'
import { z } from 'astro/zod'

const SESSION = 'lp_buyer'
const ASKED = 'lp_code'
const SIXTY_DAYS = 60 * 60 * 24 * 60
const TEN_MINUTES = 60 * 10
const TOKEN = /^[\w.-]{1,4096}$/

const askedShape = z.object({
  challenge: z.string().regex(/^[\w-]{8,60}$/),
  phone: z.string().max(60),
})

/** A code that was asked for on this device, and for which number. */
export type AskedCode = z.infer<typeof askedShape>

const locked = (isSecure: boolean) =>
  ({ path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure }) as const

/** The buyer's token, held by the shop's server and never by scripts in the page. */
export function readBuyerToken(cookies: Pick<AstroCookies, 'get'>): string | undefined {
  const token = cookies.get(SESSION)?.value
  return token !== undefined && TOKEN.test(token) ? token : undefined
}

export function keepBuyerToken(cookies: AstroCookies, token: string, isSecure: boolean): void {
  cookies.set(SESSION, token, { ...locked(isSecure), maxAge: SIXTY_DAYS })
}

export function dropBuyerToken(cookies: AstroCookies): void {
  cookies.delete(SESSION, { path: '/' })
}

export function readAskedCode(cookies: Pick<AstroCookies, 'get'>): AskedCode | undefined {
  try {
    return askedShape.safeParse(cookies.get(ASKED)?.json()).data
  } catch {
    return undefined
  }
}

/** No longer than the code holds; the page can be loaded anew meanwhile. */
export function keepAskedCode(cookies: AstroCookies, asked: AskedCode, isSecure: boolean): void {
  cookies.set(ASKED, asked, { ...locked(isSecure), maxAge: TEN_MINUTES })
}

export function dropAskedCode(cookies: AstroCookies): void {
  cookies.delete(ASKED, { path: '/' })
}
