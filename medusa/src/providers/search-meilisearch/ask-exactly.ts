import type { SearchTypes } from '@medusajs/framework/types'

/**
 * The same question in Meilisearch's words. Its last word is always a beginning and `last` gives up words, while here
 * every word must be there, and only the last one of `last` may be a beginning. Quotes make a word stand as it is.
 */
export function askExactly(query: SearchTypes.ProviderSearchQuery): SearchTypes.ProviderSearchQuery {
  const strategy = query.search_options?.match_strategy
  if (!query.q?.trim() || strategy === 'any') return query
  return {
    ...query,
    q: quoteWords(query.q, strategy === 'last'),
    search_options: { ...query.search_options, match_strategy: 'all' },
  }
}

export function quoteWords(q: string, isLastBegun: boolean): string {
  const words = q.replaceAll('"', ' ').trim().split(/\s+/)
  return words.map((word, at) => (isLastBegun && at === words.length - 1 ? word : `"${word}"`)).join(' ')
}
