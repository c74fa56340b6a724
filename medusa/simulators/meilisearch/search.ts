import { ApiError } from './errors.ts'
import { countFacets } from './facets.ts'
import { readFilter } from './filter.ts'
import { matchDocument, rankMatches, type Match } from './rank.ts'
import type { Document, Index } from './store.ts'
import { readAsked } from './words.ts'

export type Query = {
  q?: string | null
  offset?: number | null
  limit?: number | null
  page?: number | null
  hitsPerPage?: number | null
  attributesToRetrieve?: string[] | null
  filter?: unknown
  sort?: string[] | null
  facets?: string[] | null
  matchingStrategy?: 'last' | 'all' | 'frequency'
  showRankingScore?: boolean
}

export function findMatches(index: Index, query: Query): Match[] {
  const asked = readAsked(query.q ?? '')
  const prefixed = index.settings.prefixSearch === 'disabled' ? asked.map(whole) : asked
  const passes = readFilter(query.filter, index.settings.filterableAttributes)
  const matches = index.all().flatMap((stored) => {
    if (!passes(stored.document)) return []
    return matchDocument(stored, prefixed, query.matchingStrategy ?? 'last') ?? []
  })
  return rankMatches(matches, index.settings, query.sort ?? [])
}

const whole = <T extends { isPrefix: boolean }>(asked: T): T => ({ ...asked, isPrefix: false })

export function search(index: Index, query: Query) {
  const started = performance.now()
  const { settings } = index
  const unknown = query.facets?.find((name) => !settings.filterableAttributes.includes(name))
  if (unknown !== undefined) {
    throw new ApiError(
      'invalid_search_facets',
      `Invalid facet distribution: \`${unknown}\` is not filterable.`,
    )
  }
  const found = findMatches(index, query)
  const { matches, info } = cutPage(found, query, settings.pagination.maxTotalHits)
  return {
    indexUid: index.uid,
    hits: matches.map(({ document }) =>
      pick(document, query.attributesToRetrieve, settings.displayedAttributes),
    ),
    query: query.q ?? '',
    processingTimeMs: Math.round(performance.now() - started),
    ...info,
    ...(query.facets ? countFacets(found, query.facets, settings.faceting) : {}),
  }
}

function cutPage(found: Match[], query: Query, most: number) {
  const reachable = found.slice(0, most)
  if (typeof query.page === 'number' || typeof query.hitsPerPage === 'number') {
    const page = query.page ?? 1
    const hitsPerPage = query.hitsPerPage ?? 20
    const totalHits = reachable.length
    const totalPages = hitsPerPage === 0 ? 0 : Math.ceil(totalHits / hitsPerPage)
    const matches = page === 0 ? [] : reachable.slice((page - 1) * hitsPerPage, page * hitsPerPage)
    return { matches, info: { hitsPerPage, page, totalPages, totalHits } }
  }
  const offset = query.offset ?? 0
  const limit = query.limit ?? 20
  return {
    matches: reachable.slice(offset, offset + limit),
    info: { limit, offset, estimatedTotalHits: reachable.length },
  }
}

function pick(
  document: Document,
  wanted: readonly string[] | null | undefined,
  shown: readonly string[],
): Document {
  const isWanted = (name: string) => !wanted || wanted.includes('*') || wanted.includes(name)
  const isShown = (name: string) => shown.includes('*') || shown.includes(name)
  return Object.fromEntries(Object.entries(document).filter(([name]) => isWanted(name) && isShown(name)))
}
