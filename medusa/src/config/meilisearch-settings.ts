/** More products than any shop of ours has: totals are exact and the last page can be reached. */
const EVERY_HIT = 1_000_000
const EVERY_VALUE = 10_000

/**
 * What the index definition says to Meilisearch alone. A chosen order comes first; then the title before names before
 * texts, whole words before beginnings, and the newest of equals. Slips and how near words stand say nothing: texts come as terms.
 */
export const MEILISEARCH_SETTINGS = {
  rankingRules: ['sort', 'words', 'attribute', 'exactness', 'created_at:desc'],
  proximityPrecision: 'byAttribute',
  pagination: { maxTotalHits: EVERY_HIT },
  faceting: { maxValuesPerFacet: EVERY_VALUE, sortFacetValuesBy: { '*': 'count' } },
  // Otherwise each text's language is guessed, and words are cut by the rules of the guess.
  localizedAttributes: [{ attributePatterns: ['*'], locales: ['ind'] }],
}
