import { say, type Said } from '../../i18n/written'

/** What a product is called in the language of the page. */
export function productTitle(product: { title: string; title_en?: string | null | undefined }): Said {
  return say({ id: product.title, en: product.title_en })
}
