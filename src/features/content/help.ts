import { getCollection, type CollectionEntry } from 'astro:content'
import { chooseLanguage, type Chosen } from './choose-language'

/** The help pages in the language of the page, in their order. */
export async function listHelp(): Promise<Chosen<CollectionEntry<'help'>>[]> {
  const pages = chooseLanguage(await getCollection('help'))
  return pages.sort((one, other) => one.entry.data.position - other.entry.data.position)
}
