import type { NamedHandle } from '#contracts/catalogue'
import { tIfKnown } from '../../i18n/texts'
import { indonesianOnly, type Said } from '../../i18n/written'

/** The words that the catalogue uses again and again, in the language of the page; others as they were written. */
export function categoryName({ handle, name }: NamedHandle): Said {
  return known(`category.${handle}`, name)
}

export function unitName(unit: string): Said {
  return known(`unit.${unit}`, unit)
}

/** "kacang tanah, telur": each by itself, so that a word nobody translated hides none of the others. */
export function allergenNames(text: string): Said[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((allergen) => known(`allergen.${allergen.toLowerCase()}`, allergen))
}

function known(key: string, written: string): Said {
  const text = tIfKnown(`goods.${key}`)
  return text === undefined ? indonesianOnly(written) : { text, lang: undefined }
}
