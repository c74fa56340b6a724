import type { ProductPage } from '#contracts/product'
import { date, weight } from '../../i18n/format'
import { t } from '../../i18n/texts'
import { indonesianOnly, languageName, type Said } from '../../i18n/written'
import { allergenNames } from './goods-words'
import { keepsFor } from './keeps-for'

/** `texts` are read with commas between them; what is not in the language of the page says so. */
export type ProductFact = {
  name: string
  texts: Said[]
  note?: string
  /** For whoever does not know the word: what it says about the product. */
  meaning?: string
}

type Draft = {
  name: string
  texts: (Said | undefined)[]
  note?: string
  meaning?: string
}

/** Everything the label says, in the order a buyer asks for it. What is not known is left out. */
export function productFacts(product: ProductPage): ProductFact[] {
  const { halal_number, halal_expires_on, organisation } = product
  const halal =
    halal_number !== undefined && halal_expires_on !== undefined
      ? t('shop.fact.halal_until', { number: halal_number, date: date(halal_expires_on) })
      : halal_number
  const facts: Draft[] = [
    { name: t('shop.fact.size'), texts: [product.size ? sizeText(product.size) : undefined] },
    {
      name: t('shop.fact.ingredients'),
      texts: [product.ingredients ? indonesianOnly(product.ingredients) : undefined],
    },
    {
      name: t('shop.fact.allergens'),
      texts: allergenNames(product.allergens ?? ''),
      meaning: t('product.fact.allergens_meaning'),
    },
    {
      name: t('shop.fact.shelf_life'),
      texts: [product.shelf_life ? keepsFor(product.shelf_life) : undefined],
    },
    {
      name: t('shop.fact.pirt'),
      texts: [plain(product.pirt)],
      note: t('shop.fact.pirt_note'),
      meaning: t('product.fact.pirt_meaning'),
    },
    { name: t('shop.fact.halal'), texts: [plain(halal)], meaning: t('product.fact.halal_meaning') },
    {
      name: t('shop.fact.weight'),
      texts: [plain(product.weight_gram === undefined ? undefined : weight(product.weight_gram))],
      meaning: t('product.fact.weight_meaning'),
    },
    { name: t('shop.fact.address'), texts: [plain(organisation.address ?? organisation.place)] },
    { name: t('shop.fact.nib'), texts: [plain(organisation.nib)], meaning: t('product.fact.nib_meaning') },
    { name: t('shop.fact.sku'), texts: [plain(product.sku)] },
  ]
  return facts.flatMap(({ texts, note, ...fact }) => {
    const known = texts.filter((text) => text !== undefined)
    if (known.length === 0) return []
    const said = note ?? noteOn(known)
    return [{ ...fact, texts: known, ...(said === undefined ? {} : { note: said }) }]
  })
}

/** Figures and proper names: the same in every language. */
function plain(text: string | undefined): Said | undefined {
  return text ? { text, lang: undefined } : undefined
}

/** "45 x 45 cm" needs no translation; a size with words in it does. */
function sizeText(size: string): Said {
  return /\p{L}{3,}/u.test(size) ? indonesianOnly(size) : { text: size, lang: undefined }
}

function noteOn(texts: Said[]): string | undefined {
  const lang = texts.find((text) => text.lang !== undefined)?.lang
  return lang === undefined ? undefined : t('common.language.written_in', { language: languageName(lang) })
}
