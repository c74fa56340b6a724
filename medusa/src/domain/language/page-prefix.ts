/** The language of the pages at the root. */
export const HOME_LANGUAGE = 'id'

/** `en`, `zh-Hant`: a language with, perhaps, its script or region. */
export const LANGUAGE_TAG = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,2}$/

/** What stands before the shop's addresses in a language: its tag in small letters, nothing for Indonesian. */
export function pagePrefix(language: string | null): string {
  const isAbroad = language !== null && language !== HOME_LANGUAGE && LANGUAGE_TAG.test(language)
  return isAbroad ? `/${language.toLowerCase()}` : ''
}
