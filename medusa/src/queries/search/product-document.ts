import type { NamedHandle } from '../../contracts/catalogue'
import { indexTerms, type SearchTerm } from '../../domain/search/search-terms'

/** The name of the one index; definition, refresh and queries agree on it. */
export const PRODUCT_INDEX = 'product'

/** All that a product is found by, as the public may know it. */
export type ProductText = {
  id: string
  title: string
  title_en?: string
  description?: string
  description_en?: string
  ingredients?: string
  price_rupiah: number
  place?: string
  /** The selling organisation first, then all above it. */
  organisations: NamedHandle[]
  /** Its categories and all above them. */
  categories: NamedHandle[]
  /** Public names only. */
  makers: string[]
}

export type ProductDocument = {
  id: string
  title: string
  title_terms: string
  name_terms: string
  text_terms: string
  category: string[]
  organisation: string[]
  price_rupiah: number
}

export type IndexedProduct = { document: ProductDocument; words: SearchTerm[] }

/** The document of the index and the words that the vocabulary learns from it. */
export function toIndexedProduct(text: ProductText): IndexedProduct {
  const title = indexTerms([text.title, text.title_en].join(' '))
  const names = indexTerms(
    [
      ...text.categories.map((category) => category.name),
      ...text.organisations.slice(0, 1).map((organisation) => organisation.name),
      ...text.makers,
      text.place,
    ].join(' | '),
  )
  const body = indexTerms([text.description, text.description_en, text.ingredients].join(' | '))
  return {
    document: {
      id: text.id,
      title: text.title,
      title_terms: spell(title),
      name_terms: spell(names),
      text_terms: spell(body),
      category: [...new Set(text.categories.map((category) => category.handle))],
      organisation: text.organisations.map((organisation) => organisation.handle),
      price_rupiah: text.price_rupiah,
    },
    words: [...title, ...names, ...body],
  }
}

/**
 * Words as they stand, so that the beginning of one finds it, and the terms that stand for all their like. Of a phrase
 * only the term: its words stand beside it where they count.
 */
function spell(terms: readonly SearchTerm[]): string {
  return [...new Set(terms.flatMap(({ text, term }) => (text.includes(' ') ? [term] : [text, term])))].join(
    ' ',
  )
}
