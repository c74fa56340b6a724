import type { PricePart } from '#contracts/product'
import { percent, rupiah } from '../../i18n/format'
import { t } from '../../i18n/texts'

const shares = {
  price: 'goods.rule.share',
  rest: 'goods.rule.share_of_rest',
  price_after_fixed: 'goods.rule.share_after_fixed',
} as const

type Rule = Pick<Extract<PricePart, { kind: 'organisation' }>, 'rate_bps' | 'fixed_rupiah' | 'rate_base'>

/** What an organisation takes, in the language of the page; in Indonesian the ledger's words (`wordFee`). */
export function wordRule({ rate_bps, fixed_rupiah, rate_base }: Rule): string {
  const parts = [
    ...(fixed_rupiah > 0 ? [t('goods.rule.fixed', { amount: rupiah(fixed_rupiah) })] : []),
    ...(rate_bps > 0 ? [t(shares[rate_base], { rate: percent(rate_bps) })] : []),
  ]
  return parts.length === 0 ? t('goods.rule.none') : parts.join(' + ')
}
