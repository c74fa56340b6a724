import type { ProductPage } from '#contracts/product'
import { date, weight } from '../../i18n/format'
import { t } from '../../i18n/texts'
import { indonesianOnly, languageName, type Said } from '../../i18n/written'
import { allergenNames } from './goods-words'
import { keepsFor } from './keeps-for'

/** `texts` are read with commas between them; what is not in the language of the page says so. */
export type ProductFact = { name: string; texts: Said[]; note?: string }

/** Everything the label says, in the order a buyer asks for it. What is not known is left out. */
export function productFacts(product: ProductPage): ProductFact[] {
  const { halal_number, halal_expires_on, organisation } = product
  const halal =
    halal_number !== undefined && halal_expires_on !== undefined
      ? t('shop.fact.halal_until', { number: halal_number, date: date(halal_expires_on) })
      : halal_number
  const facts: [name: string, texts: (Said | undefined)[], note?: string][] = [
    [t('shop.fact.size'), [product.size ? sizeText(product.size) : undefined]],
    [t('shop.fact.ingredients'), [product.ingredients ? indonesianOnly(product.ingredients) : undefined]],
    [t('shop.fact.allergens'), allergenNames(product.allergens ?? '')],
    [t('shop.fact.shelf_life'), [product.shelf_life ? keepsFor(product.shelf_life) : undefined]],
    [t('shop.fact.pirt'), [plain(product.pirt)], t('shop.fact.pirt_note')],
    [t('shop.fact.halal'), [plain(halal)]],
    [
      t('shop.fact.weight'),
      [plain(product.weight_gram === undefined ? undefined : weight(product.weight_gram))],
    ],
    [t('shop.fact.address'), [plain(organisation.address ?? organisation.place)]],
    [t('shop.fact.nib'), [plain(organisation.nib)]],
    [t('shop.fact.sku'), [plain(product.sku)]],
  ]
  return facts.flatMap(([name, texts, note]) => {
    const known = texts.filter((text) => text !== undefined)
    if (known.length === 0) return []
    const said = note ?? noteOn(known)
    return [said === undefined ? { name, texts: known } : { name, texts: known, note: said }]
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
