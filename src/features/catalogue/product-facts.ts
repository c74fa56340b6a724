import type { ProductPage } from '#contracts/product'
import { date, weight } from '../../i18n/format'
import { t } from '../../i18n/texts'

export type ProductFact = { name: string; text: string; note?: string }

/** Everything the label says, in the order a buyer asks for it. What is not known is left out. */
export function productFacts(product: ProductPage): ProductFact[] {
  const { halal_number, halal_expires_on, organisation } = product
  const halal =
    halal_number !== undefined && halal_expires_on !== undefined
      ? t('shop.fact.halal_until', { number: halal_number, date: date(halal_expires_on) })
      : halal_number
  const facts: [name: string, text: string | undefined, note?: string][] = [
    [t('shop.fact.size'), product.size],
    [t('shop.fact.ingredients'), product.ingredients],
    [t('shop.fact.allergens'), product.allergens],
    [t('shop.fact.shelf_life'), product.shelf_life],
    [t('shop.fact.pirt'), product.pirt, t('shop.fact.pirt_note')],
    [t('shop.fact.halal'), halal],
    [t('shop.fact.weight'), product.weight_gram === undefined ? undefined : weight(product.weight_gram)],
    [t('shop.fact.address'), organisation.address ?? organisation.place],
    [t('shop.fact.nib'), organisation.nib],
    [t('shop.fact.sku'), product.sku],
  ]
  return facts.flatMap(([name, text, note]) =>
    text ? [note === undefined ? { name, text } : { name, text, note }] : [],
  )
}
