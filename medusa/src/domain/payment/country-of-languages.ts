const REGION = /^[a-z]{2,3}(?:-[a-z]{4})?-([a-z]{2})(?:-|$)/i

/**
 * The country that the languages of a browser speak of (`zh-Hant-TW,zh;q=0.9`), two small letters; null where they name none. A hint
 * and no more: whoever reads English is not therefore in the United States.
 */
export function countryOfLanguages(header: string | null): string | null {
  for (const language of (header ?? '').slice(0, 500).split(',')) {
    const country = REGION.exec(language.split(';')[0]?.trim() ?? '')?.[1]
    if (country !== undefined) return country.toLowerCase()
  }
  return null
}
