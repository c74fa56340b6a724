import type { QuoteVoucher } from '#contracts/quote'
import { rupiah } from '../../i18n/format'
import { sayFailure } from '../../i18n/say-failure'
import { t } from '../../i18n/texts'
import type { Said } from '../../i18n/written'

export type SaidVoucher = Said & { isGood: boolean }

/** What became of the code that was typed. */
export function sayVoucher(voucher: QuoteVoucher | undefined): SaidVoucher | undefined {
  if (!voucher) return undefined
  const { code, amount_rupiah, problem, waits_for_delivery } = voucher
  if (problem) {
    return { ...sayFailure({ code: `voucher.${problem.code}`, message: problem.message }), isGood: false }
  }
  const text = waits_for_delivery
    ? t('buying.voucher.waits', { code })
    : t('buying.voucher.applied', { code, amount: rupiah(amount_rupiah) })
  return { text, lang: undefined, isGood: true }
}
