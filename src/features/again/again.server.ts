import type { AstroCookies } from 'astro'
import { z } from 'astro/zod'
import type { Told } from './choose-again'

const AGAIN = 'lp_again'
const FEW_MINUTES = 300
const MOST_NAMED = 8

const shape = z.object({
  number: z.number(),
  missing: z.array(z.string()),
  is_less: z.boolean(),
  is_none: z.boolean(),
})

/** For the next page only: it tells what came of it, also after a reload. */
export function writeAgain(cookies: AstroCookies, told: Told, isSecure: boolean): void {
  const missing = told.missing.slice(0, MOST_NAMED).map((title) => title.slice(0, 60))
  cookies.set(
    AGAIN,
    { ...told, missing },
    { path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure, maxAge: FEW_MINUTES },
  )
}

export function readAgain(cookies: AstroCookies): Told | undefined {
  try {
    return shape.safeParse(cookies.get(AGAIN)?.json()).data
  } catch {
    return undefined
  }
}
