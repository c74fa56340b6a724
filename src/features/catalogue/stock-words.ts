import type { Availability } from '#contracts/catalogue'
import { t } from '../../i18n/texts'

type Stocked = {
  availability: Availability
  made_to_order_days?: number | undefined
  stock?: number | undefined
}

/** On a card only what the shopper should know before she opens it. */
export function stockBadge(item: Stocked): { text: string; tone: 'warm' | 'plain' | 'bad' } | undefined {
  if (item.availability === 'few') return { text: t('shop.stock.few'), tone: 'warm' }
  if (item.availability === 'made_to_order') return { text: t('shop.stock.made_to_order'), tone: 'plain' }
  if (item.availability === 'sold_out') return { text: t('shop.stock.sold_out'), tone: 'bad' }
  return undefined
}

export function stockSentence(item: Stocked): string {
  if (item.availability === 'sold_out') return t('shop.stock.sold_out_long')
  if (item.availability === 'made_to_order') {
    return item.made_to_order_days === undefined
      ? t('shop.stock.made_to_order')
      : t('shop.stock.made_to_order_days', { count: item.made_to_order_days })
  }
  if (item.availability === 'few' && item.stock !== undefined)
    return t('shop.stock.left', { count: item.stock })
  return t('shop.stock.many')
}
