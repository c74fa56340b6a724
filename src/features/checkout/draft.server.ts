import type { AstroCookies } from 'astro'
import { here } from '../../i18n/here'
import type { Language } from '../../i18n/language'
import { languages } from '../../i18n/languages'
import { parseDraft, type CheckoutDraft } from './draft'

const TWO_HOURS = 60 * 60 * 2
const HALF_A_YEAR = 60 * 60 * 24 * 182

/** A browser drops a cookie of more than 4 KB: what is long has one of its own, and none of them can reach that. */
const PARTS: Record<string, readonly (keyof CheckoutDraft)[]> = {
  _note: ['note', 'gift_note'],
  _invoice: ['invoice_name', 'invoice_npwp', 'invoice_address'],
}

/**
 * What was typed outlives a backend that is gone and a page that was closed. No script can read it, and only the
 * checkout is sent it: there is one for the checkout of each language, all the same.
 */
export function readDraft(cookies: AstroCookies): CheckoutDraft | undefined {
  try {
    const { name } = placeOf(here().language)
    const main: unknown = cookies.get(name)?.json()
    if (main === undefined) return undefined
    const parts = Object.keys(PARTS).map((part): unknown => cookies.get(name + part)?.json())
    return parseDraft(Object.assign({}, main, ...parts))
  } catch {
    return undefined
  }
}

export function writeDraft(cookies: AstroCookies, draft: CheckoutDraft, isSecure: boolean): void {
  for (const { language } of languages) {
    const { name, path } = placeOf(language)
    const maxAge = draft.remember ? HALF_A_YEAR : TWO_HOURS
    const options = { path, httpOnly: true, sameSite: 'lax', secure: isSecure } as const
    const main: Partial<CheckoutDraft> = { ...draft }
    for (const [part, fields] of Object.entries(PARTS)) {
      const own = Object.fromEntries(fields.map((field) => [field, draft[field]]))
      for (const field of fields) Reflect.deleteProperty(main, field)
      if (Object.values(own).some(Boolean)) cookies.set(name + part, own, { ...options, maxAge: TWO_HOURS })
      else cookies.delete(name + part, { path })
    }
    cookies.set(name, main, { ...options, maxAge })
  }
}

export function clearDraft(cookies: AstroCookies): void {
  for (const { language } of languages) {
    const { name, path } = placeOf(language)
    for (const part of ['', ...Object.keys(PARTS)]) cookies.delete(name + part, { path })
  }
}

function placeOf({ prefix }: Language): { name: string; path: string } {
  return { name: `lp_checkout${prefix.replace('/', '_')}`, path: `${prefix}/checkout` }
}
