import type { AstroCookies } from 'astro'
import { parseDraft, type CheckoutDraft } from './draft'

const NAME = 'lp_checkout'
const PATH = '/checkout'
const TWO_HOURS = 60 * 60 * 2

/** What was typed outlives a backend that is gone and a page that was closed. No script can read it. */
export function readDraft(cookies: AstroCookies): CheckoutDraft | undefined {
  try {
    return parseDraft(cookies.get(NAME)?.json())
  } catch {
    return undefined
  }
}

export function writeDraft(cookies: AstroCookies, draft: CheckoutDraft, isSecure: boolean): void {
  cookies.set(NAME, draft, {
    path: PATH,
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure,
    maxAge: TWO_HOURS,
  })
}

export function clearDraft(cookies: AstroCookies): void {
  cookies.delete(NAME, { path: PATH })
}
