import { ApiError } from './errors.ts'
import type { IndexSettings } from './settings.ts'
import type { Document, Stored, Value } from './store.ts'
import type { Asked } from './words.ts'

/** How one document answers a query. */
export type Match = { document: Document; words: number; attribute: number; position: number; exact: number }

type Place = { attribute: number; position: number; isExact: boolean }

/** Undefined when the document does not answer. `last` gives up words from the end, but never the first one. */
export function matchDocument(stored: Stored, asked: readonly Asked[], strategy: string): Match | undefined {
  const places: Place[] = []
  for (const one of asked) {
    const place = findPlace(stored.words, one)
    if (place) places.push(place)
    else if (strategy === 'last' && places.length > 0) break
    else return undefined
  }
  return {
    document: stored.document,
    words: places.length,
    attribute: sum(places.map(({ attribute }) => attribute)),
    position: sum(places.map(({ position }) => position)),
    exact: places.filter(({ isExact }) => isExact).length,
  }
}

function findPlace(attributes: readonly string[][], { words, isPrefix }: Asked): Place | undefined {
  const [first = '', ...others] = words
  let begun: Place | undefined
  for (const [attribute, text] of attributes.entries()) {
    const position = text.findIndex(
      (word, at) => word === first && others.every((other, step) => text[at + 1 + step] === other),
    )
    if (position >= 0) return { attribute, position, isExact: true }
    const start = isPrefix && !begun ? text.findIndex((word) => word.startsWith(first)) : -1
    if (start >= 0) begun = { attribute, position: start, isExact: false }
  }
  return begun
}

type Compare = (a: Match, b: Match) => number

/** The rules of the settings in their order; what they leave alike keeps the order in which it came in. */
export function rankMatches(matches: Match[], settings: IndexSettings, sort: readonly string[]): Match[] {
  const rules = settings.rankingRules.flatMap((rule) => compareBy(rule, sort, settings.sortableAttributes))
  return matches.sort((a, b) => {
    for (const compare of rules) {
      const order = compare(a, b)
      if (order !== 0) return order
    }
    return 0
  })
}

function compareBy(rule: string, sort: readonly string[], sortable: readonly string[]): Compare[] {
  switch (rule) {
    case 'words':
      return [(a, b) => b.words - a.words]
    case 'attribute':
      return [(a, b) => a.attribute - b.attribute || a.position - b.position]
    case 'attributeRank':
      return [(a, b) => a.attribute - b.attribute]
    case 'wordPosition':
      return [(a, b) => a.position - b.position]
    case 'exactness':
      return [(a, b) => b.exact - a.exact]
    case 'sort':
      return sort.map((one) => {
        if (sortable.includes(one.split(':')[0] ?? '')) return compareField(one)
        throw new ApiError('invalid_search_sort', `Attribute \`${one}\` is not sortable.`)
      })
    // It forgives no slips, and does not look how near words stand.
    case 'typo':
    case 'proximity':
      return []
    default:
      return [compareField(rule)]
  }
}

function compareField(rule: string): Compare {
  const [name = '', direction] = rule.split(':')
  const sign = direction === 'desc' ? -1 : 1
  return (a, b) => compareValues(a.document[name], b.document[name], sign)
}

/** Documents without the field come last either way; numbers before texts. */
function compareValues(a: Value | undefined, b: Value | undefined, sign: number): number {
  const absent = Number(a === undefined || a === null) - Number(b === undefined || b === null)
  if (absent !== 0) return absent
  if (typeof a === 'number' && typeof b === 'number') return sign * (a - b)
  if (typeof a !== typeof b) return typeof a === 'number' ? -1 : 1
  const [left, right] = [String(a), String(b)]
  return left === right ? 0 : sign * (left < right ? -1 : 1)
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
