import { here } from './here'

/** What somebody of the cooperatives wrote, by the language it was written in. */
export type Written = Partial<Record<'id' | 'en', string | null | undefined>>

/** A text with its language where that is not the page's own: it goes into `lang`. */
export type Said = { text: string; lang: string | undefined }

/** The text in the language of the page, else in the one that its readers would rather have, else in Indonesian. */
export function say(written: Written & { id: string }): Said
export function say(written: Written): Said | undefined
export function say(written: Written): Said | undefined {
  const { tag, thenReads } = here().language
  const texts: Record<string, string | null | undefined> = written
  for (const lang of [tag, ...thenReads, 'id', ...Object.keys(written)]) {
    const text = texts[lang]
    if (text) return { text, lang: lang === tag ? undefined : lang }
  }
  return undefined
}

/** What there is in Indonesian only. */
export function indonesianOnly(text: string): Said {
  return say({ id: text })
}

/** What the page calls a language: "Indonesian". */
export function languageName(tag: string): string {
  return new Intl.DisplayNames(here().language.region, { type: 'language' }).of(tag) ?? tag
}
