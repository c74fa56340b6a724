import { listCollections, listExhibitions } from '../../lib/medusa/catalogue'
import { listHelp } from '../content/help'
import { listShownStories } from '../story/stories'
import type { SitemapEntry } from './sitemap'

/** Single collections, exhibitions, stories that may be told, and help pages; undefined while the catalogue is away. */
export async function listReadingPages(): Promise<SitemapEntry[] | undefined> {
  const [collections, exhibitions, { stories, isWhole }, help] = await Promise.all([
    listCollections(),
    listExhibitions(),
    listShownStories(),
    listHelp(),
  ])
  if (!collections.ok || !exhibitions.ok || !isWhole) return undefined
  return [
    ...collections.value.collections.map(({ handle }) => `/koleksi/${handle}`),
    ...exhibitions.value.exhibitions.map(({ handle }) => `/pameran/${handle}`),
    ...stories.map(({ slug }) => `/cerita/${slug}`),
    ...help.map(({ slug }) => `/bantuan/${slug}`),
  ].map((path) => ({ path }))
}
