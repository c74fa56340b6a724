import type { Match } from './rank.ts'
import type { IndexSettings } from './settings.ts'

/** Counts of each value over all that was found, not only over the page; no more values than the settings allow. */
export function countFacets(
  found: readonly Match[],
  names: readonly string[],
  { maxValuesPerFacet, sortFacetValuesBy }: IndexSettings['faceting'],
) {
  const facetDistribution: Record<string, Record<string, number>> = {}
  const facetStats: Record<string, { min: number; max: number }> = {}
  for (const name of names) {
    const values = found.flatMap(({ document }) => [...new Set([document[name]].flat())])
    const counts = new Map<string, number>()
    for (const value of values) {
      if (value !== undefined && value !== null)
        counts.set(String(value), (counts.get(String(value)) ?? 0) + 1)
    }
    const byCount = (sortFacetValuesBy[name] ?? sortFacetValuesBy['*']) === 'count'
    const entries = [...counts].sort(([a, x], [b, y]) => (byCount && y !== x ? y - x : a < b ? -1 : 1))
    facetDistribution[name] = Object.fromEntries(entries.slice(0, maxValuesPerFacet))
    const numbers = values.filter((value) => typeof value === 'number')
    if (numbers.length > 0) facetStats[name] = { min: Math.min(...numbers), max: Math.max(...numbers) }
  }
  return { facetDistribution, facetStats }
}
