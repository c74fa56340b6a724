import type { PaymentTaskView, RefundPreview, RefundView } from '#contracts/refund'
import { readTask } from '#domain/payment/reconcile/read-task'
import { rupiah } from '../../i18n/format'
import { t } from '../../i18n/texts'

const STATES = ['intended', 'done', 'manual', 'manual_claimed', 'refused', 'withdrawn'] as const

export function stateWord({ state }: Pick<RefundView, 'state'>): string {
  const known = STATES.find((one) => one === state)
  return known ? t(`refund.state.${known}`) : state
}

const WHY = ['method', 'whole_only', 'too_late'] as const

/** Why people have to send it: in our words where we knew before, else in the gateway's. */
export function whyByHand(because: string | null): string {
  const known = WHY.find((one) => one === because)
  return known ? t(`refund.hand.${known}`) : t('refund.hand.refused', { because: because ?? '' })
}

export const byHandSentence = ({ because }: Pick<RefundPreview, 'because'>): string => whyByHand(because)

const TASKS = [
  'chargeback',
  'bank_reversal',
  'refund_elsewhere',
  'returned_too_much',
  'paid_back_twice',
  'ledger_behind',
  'challenge',
  'amount_differs',
  'look',
] as const

const number = (value: unknown): number | null =>
  typeof value === 'number'
    ? value
    : typeof value === 'string' && /^\d+(\.0+)?$/.test(value)
      ? Number(value)
      : null

/** What happened, and what to do. A kind that this page does not know yet is told with its name. */
export function taskSentence({ kind, words }: Pick<PaymentTaskView, 'kind' | 'words'>): string {
  // Found by the comparison of all books, which has words for it.
  const difference = 'order_number' in words ? readTask(kind, words) : undefined
  if (difference) return difference.text
  const amount = number(words.amount_rupiah ?? words.amount)
  const known = TASKS.find((one) => one === kind)
  const sentence = known
    ? t(`refund.task.${known}`, { amount: amount === null ? '' : rupiah(amount) })
    : t('refund.task.other', { kind })
  const sent = number(words.sent_parcels) ?? 0
  return sent > 0 ? `${sentence} ${t('refund.task.sent', { count: sent })}` : sentence
}
