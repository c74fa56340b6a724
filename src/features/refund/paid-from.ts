import type { RefundSource } from '#contracts/refund'
import { t } from '../../i18n/texts'
import { accountLine } from '../desk/describe-change'

const GATEWAYS: Record<string, string> = { midtrans: 'Midtrans', stripe: 'Stripe' }

/** From where people pay a refund by hand: where the buyer's own money came in, and so where the ledger takes it off. */
export function paidFromSentence(source: RefundSource): string {
  if (source.kind === 'gateway')
    return t('refund.source.gateway', { gateway: GATEWAYS[source.gateway] ?? source.gateway })
  const { organisation } = source
  if (source.kind === 'cash') return t('refund.source.cash', { organisation })
  return t('refund.source.bank', { organisation, account: accountLine(source) ?? '' })
}
