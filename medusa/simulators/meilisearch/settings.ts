import { ApiError } from './errors.ts'

export type IndexSettings = {
  displayedAttributes: string[]
  searchableAttributes: string[]
  filterableAttributes: string[]
  sortableAttributes: string[]
  rankingRules: string[]
  stopWords: string[]
  nonSeparatorTokens: string[]
  separatorTokens: string[]
  dictionary: string[]
  synonyms: Record<string, string[]>
  distinctAttribute: string | null
  proximityPrecision: 'byWord' | 'byAttribute'
  typoTolerance: Record<string, unknown>
  faceting: { maxValuesPerFacet: number; sortFacetValuesBy: Record<string, 'alpha' | 'count'> }
  pagination: { maxTotalHits: number }
  embedders: Record<string, unknown>
  searchCutoffMs: number | null
  localizedAttributes: { attributePatterns: string[]; locales: string[] }[] | null
  facetSearch: boolean
  prefixSearch: 'indexingTime' | 'disabled'
}

const DEFAULTS: IndexSettings = {
  displayedAttributes: ['*'],
  searchableAttributes: ['*'],
  filterableAttributes: [],
  sortableAttributes: [],
  rankingRules: ['words', 'typo', 'proximity', 'attribute', 'sort', 'exactness'],
  stopWords: [],
  nonSeparatorTokens: [],
  separatorTokens: [],
  dictionary: [],
  synonyms: {},
  distinctAttribute: null,
  proximityPrecision: 'byWord',
  typoTolerance: { enabled: true },
  faceting: { maxValuesPerFacet: 100, sortFacetValuesBy: { '*': 'alpha' } },
  pagination: { maxTotalHits: 1000 },
  embedders: {},
  searchCutoffMs: null,
  localizedAttributes: null,
  facetSearch: true,
  prefixSearch: 'indexingTime',
}

const RULE = /^(words|typo|proximity|attribute|attributeRank|wordPosition|sort|exactness|[\w.-]+:(asc|desc))$/

export const freshSettings = (): IndexSettings => structuredClone(DEFAULTS)

/** Only what is sent changes; null brings the default back. */
export function changeSettings(settings: IndexSettings, change: Record<string, unknown>): void {
  for (const name of Object.keys(change)) {
    if (!(name in DEFAULTS)) throw new ApiError('bad_request', `Unknown field \`${name}\``)
  }
  const rules = change.rankingRules
  if (Array.isArray(rules) && rules.some((rule) => !RULE.test(String(rule)))) {
    throw new ApiError('invalid_settings_ranking_rules', `Invalid ranking rule in ${rules.join(', ')}`)
  }
  const given = Object.fromEntries(
    Object.entries(change).map(([name, value]) => [name, value ?? DEFAULTS[name as keyof IndexSettings]]),
  )
  const { faceting, pagination, typoTolerance, ...others } = given
  Object.assign(settings, others)
  Object.assign(settings.faceting, faceting)
  Object.assign(settings.pagination, pagination)
  Object.assign(settings.typoTolerance, typoTolerance)
}
