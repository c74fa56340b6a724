import type { AstroCookies } from 'astro'
import { here } from '../../i18n/here'
import type { Language } from '../../i18n/language'
import { languages } from '../../i18n/languages'
import { parseDraft, type CheckoutDraft } from './draft'

const TWO_HOURS = 60 * 60 * 2

/**
 * What was typed outlives a backend that is gone and a page that was closed. No script can read it, and only the
 * checkout is sent it: there is one for the checkout of each language, all the same.
 */
export function readDraft(cookies: AstroCookies): CheckoutDraft | undefined {
  try {
    return parseDraft(cookies.get(placeOf(here().language).name)?.json())
  } catch {
    return undefined
  }
}

export function writeDraft(cookies: AstroCookies, draft: CheckoutDraft, isSecure: boolean): void {
  for (const { language } of languages) {
    const { name, path } = placeOf(language)
    cookies.set(name, draft, { path, httpOnly: true, sameSite: 'lax', secure: isSecure, maxAge: TWO_HOURS })
  }
}

export function clearDraft(cookies: AstroCookies): void {
  for (const { language } of languages) {
    const { name, path } = placeOf(language)
    cookies.delete(name, { path })
  }
}

function placeOf({ prefix }: Language): { name: string; path: string } {
  return { name: `lp_checkout${prefix.replace('/', '_')}`, path: `${prefix}/checkout` }
}
