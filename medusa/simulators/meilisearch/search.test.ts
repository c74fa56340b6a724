import { expect, it } from 'vitest'
import { ApiError } from './errors.ts'
import { search, type Query } from './search.ts'
import { changeSettings } from './settings.ts'
import { Index } from './store.ts'

const index = new Index('product_v1', 'id')
changeSettings(index.settings, {
  searchableAttributes: ['title', 'text'],
  filterableAttributes: ['kind', 'price'],
  sortableAttributes: ['price'],
  displayedAttributes: ['id', 'kind'],
  rankingRules: ['sort', 'words', 'attribute', 'exactness'],
  faceting: { maxValuesPerFacet: 2, sortFacetValuesBy: { '*': 'count' } },
})
index.put([
  { id: 'a', title: 'tas kulit', text: 'keranjang', kind: ['tas', 'kulit'], price: 300 },
  { id: 'b', title: 'keranjang', text: 'tas besar', kind: ['anyaman'], price: 100 },
  { id: 'c', title: 'taska', text: 'kulit', kind: ['tas'], price: 200 },
])

const ids = (query: Query) => search(index, query).hits.map(({ id }) => id)

it('finds what stands in quotes as a word, and the open last word as a beginning', () => {
  expect(ids({ q: '"tas"', matchingStrategy: 'all' })).toEqual(['a', 'b'])
  expect(ids({ q: 'tas', matchingStrategy: 'all' })).toEqual(['a', 'c', 'b'])
  expect(ids({ q: 'tas ', matchingStrategy: 'all' })).toEqual(['a', 'b'])
  expect(ids({ q: '"kulit tas"', matchingStrategy: 'all' })).toEqual([])
})

it('gives up words from the end only when it may', () => {
  expect(ids({ q: '"tas" "anyam"', matchingStrategy: 'all' })).toEqual([])
  expect(ids({ q: '"tas" "anyam"', matchingStrategy: 'last' })).toEqual(['a', 'b'])
})

it('sorts and filters by what the settings allow and by nothing else', () => {
  expect(ids({ sort: ['price:asc'] })).toEqual(['b', 'c', 'a'])
  expect(ids({ filter: '(kind IN ["tas", "anyaman"] AND price >= 200)' })).toEqual(['a', 'c'])
  expect(ids({ filter: 'NOT kind = "TAS"' })).toEqual(['b'])
  expect(() => ids({ filter: 'title = "x"' })).toThrow(ApiError)
  expect(() => ids({ filter: 'kind = ' })).toThrow(ApiError)
  expect(() => ids({ sort: ['title:asc'] })).toThrow(ApiError)
})

it('counts facets over all that was found, and shows no other fields than those displayed', () => {
  const { hits, facetDistribution } = search(index, { limit: 1, facets: ['kind'] })
  expect(hits).toEqual([{ id: 'a', kind: ['tas', 'kulit'] }])
  expect(facetDistribution).toEqual({ kind: { tas: 2, anyaman: 1 } })
})

it('answers totals in the two ways that are documented', () => {
  expect(search(index, { q: 'tas', page: 1, hitsPerPage: 2 })).toMatchObject({ totalHits: 3, totalPages: 2 })
  expect(search(index, { q: 'tas', limit: 1 })).toMatchObject({ estimatedTotalHits: 3 })
})
