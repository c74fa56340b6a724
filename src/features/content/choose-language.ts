import { languages } from '../../i18n/languages'
import { say, type Said } from '../../i18n/written'

type Entry = { id: string }

/** A text of `content/` in the language of the page, or the next best; `lang` when that is another than the page's. */
export type Chosen<E extends Entry> = { slug: string; entry: E; lang: Said['lang'] }

/** Of each slug the one file that this page should show, in the order of the first file of each. */
export function chooseLanguage<E extends Entry>(entries: readonly E[]): Chosen<E>[] {
  const slugs = new Map<string, Map<string, E>>()
  for (const entry of entries) {
    const [slug = '', name = ''] = entry.id.split('/')
    const texts = slugs.get(slug) ?? new Map<string, E>()
    slugs.set(slug, texts.set(tagOf(name), entry))
  }
  return [...slugs].flatMap(([slug, texts]) => {
    const said = say(Object.fromEntries([...texts.keys()].map((language) => [language, language])))
    const entry = said && texts.get(said.text)
    return entry ? [{ slug, entry, lang: said.lang }] : []
  })
}

/** Files are named in small letters, as addresses are. */
function tagOf(name: string): string {
  return languages.find(({ language }) => language.tag.toLowerCase() === name)?.language.tag ?? name
}
