import type { NamedHandle, SearchSuggestions } from '#contracts/catalogue'
import { href } from '../../i18n/href'
import { t } from '../../i18n/texts'
import { indonesianOnly } from '../../i18n/written'
import { categoryName } from './goods-words'
import { productListHref } from './product-query'
import { productTitle } from './product-title'

/** As the search box shows it: `href` leads there; without it the text is a query. */
export type Suggestion = { text: string; note?: string; lang?: string; href?: string }

const MOST = 9

/** Words first, then where they lead: kinds, goods, who makes and sells them, and places. */
export function listSuggestions(found: SearchSuggestions): Suggestion[] {
  return [
    ...found.queries.map((text) => ({ text, ...langOf(indonesianOnly(text)) })),
    ...found.categories.map((category) => ({
      ...said(categoryName(category)),
      note: t('finding.suggest.category'),
      href: productListHref({ kategori: category.handle }),
    })),
    ...found.products.map((product) => ({
      ...said(productTitle(product)),
      note: t('finding.suggest.product'),
      href: href(`/produk/${product.handle}`),
    })),
    ...found.makers.map((maker) =>
      named(maker, t('finding.suggest.maker'), href(`/perajin/${maker.handle}`)),
    ),
    ...found.organisations.map((seller) =>
      named(seller, t('finding.suggest.organisation'), href(`/koperasi/${seller.handle}`)),
    ),
    ...found.places.map((place) =>
      named(place, t('finding.suggest.place'), productListHref({ tempat: place.handle })),
    ),
  ].slice(0, MOST)
}

function named({ name }: NamedHandle, note: string, address: string): Suggestion {
  return { text: name, note, href: address }
}

function said({ text, lang }: { text: string; lang?: string | undefined }): { text: string; lang?: string } {
  return { text, ...langOf({ lang }) }
}

function langOf({ lang }: { lang?: string | undefined }): { lang?: string } {
  return lang === undefined ? {} : { lang }
}
