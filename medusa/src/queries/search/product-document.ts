import type { NamedHandle } from '../../contracts/catalogue'
import { foldWords } from '../../domain/search/fold-words'
import { bandOf } from '../../domain/search/price-bands'
import { indexTerms, namesGoods, type SearchTerm } from '../../domain/search/search-terms'

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
  /** Where the seller is. */
  area_code?: string
  /** Where the parcel can be fetched, when it can be. */
  pickup_area_code?: string
  supply?: Supply
  is_halal: boolean
  /** When it came into the shop, in milliseconds. */
  created_at: number
}

/** `ready` is in stock now; `made_to_order` is made once somebody orders it. What is sold out is neither. */
export type Supply = 'ready' | 'made_to_order'

export type ProductDocument = {
  id: string
  title: string
  title_terms: string
  name_terms: string
  text_terms: string
  category: string[]
  organisation: string[]
  place: string[]
  pickup: string[]
  price_rupiah: number
  price_band: string
  supply?: Supply
  halal: boolean
  created_at: number
}

/** `title_key` is what is being typed is compared with: each word of the title after a space. */
export type IndexedProduct = { document: ProductDocument; title_key: string; words: SearchTerm[] }

/** The document of the index and the words that the vocabulary learns from it. */
export function toIndexedProduct(text: ProductText): IndexedProduct {
  const title = indexTerms([text.title, text.title_en].join(' '))
  const seller = indexTerms(text.organisations[0]?.name ?? '').filter((term) => !namesGoods(term))
  const names = [
    ...indexTerms(
      [...text.categories.map((category) => category.name), ...text.makers, text.place].join(' | '),
    ),
    ...seller,
  ]
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
      place: provinceAndRegency(text.area_code),
      pickup: provinceAndRegency(text.pickup_area_code),
      price_rupiah: text.price_rupiah,
      price_band: bandOf(text.price_rupiah),
      ...(text.supply === undefined ? {} : { supply: text.supply }),
      halal: text.is_halal,
      created_at: text.created_at,
    },
    title_key: ` ${foldWords(`${text.title} ${text.title_en ?? ''}`).join(' ')}`,
    words: [...title, ...names, ...body],
  }
}

/** A place is looked for by its province or its kabupaten: 35 and 35.09 of 35.09.14.2001. */
function provinceAndRegency(code: string | undefined): string[] {
  const parts = code?.split('.') ?? []
  return parts.slice(0, 2).map((_, index) => parts.slice(0, index + 1).join('.'))
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
