import type { OrderView, PaymentAttempt } from '#contracts/order'
import type { MethodId } from '#domain/payment/methods'
import type { Way } from '#domain/payment/offer-methods'
import type { NumberInstruction } from '#domain/payment/read-instruction'
import { moment, rupiah } from '../../i18n/format'
import { t, tIfKnown } from '../../i18n/texts'

const HOUR = 60
const DAY = 24 * HOUR

export const wayName = (id: string): string => tIfKnown(`payment.way.${id}`) ?? id

/** What stands above it all: what is to be done now. */
export function titleOf(attempt: PaymentAttempt | null): string {
  if (attempt?.state === 'preparing') return t('payment.wait.preparing_title')
  if (attempt?.state === 'held') return t('payment.wait.held_title')
  if (attempt?.state !== 'waiting') return t('payment.choose.title')
  const way = wayName(attempt.method ?? '')
  switch (attempt.instruction?.kind) {
    case 'qr':
      return t('payment.qr.title')
    case 'wallet':
      return t('payment.wallet.title', { way })
    case 'store_code':
      return t('payment.number.title_store', { way })
    case 'bill':
      return t('payment.number.title_bill', { way })
    case 'cash':
      return t('transfer.cash.title')
    case 'transfer':
      return t('transfer.title')
    default:
      return attempt.redirect_url ? t('payment.page.title') : t('payment.number.title_bank', { way })
  }
}

export const wayHint = (id: MethodId): string | undefined => tIfKnown(`payment.hint.${id}`)

/** How long she has with it, in the largest unit that says it whole. */
export function timeToPay(minutes: number): string {
  if (minutes % DAY === 0 && minutes > DAY) return t('payment.choose.days', { count: minutes / DAY })
  if (minutes % HOUR === 0) return t('payment.choose.hours', { count: minutes / HOUR })
  return t('payment.choose.minutes', { count: minutes })
}

/** `minutes` when all its ways give the same time, `why_not` when none can be taken for the same reason: then it is said once, above them. */
export type WayGroup = {
  group: Way['group']
  ways: Way[]
  minutes: number | null
  why_not: Way['why_not']
}

/** In the order in which their first one stands: what can be taken comes before what cannot. */
export function groupWays(ways: readonly Way[]): WayGroup[] {
  const groups: WayGroup[] = []
  for (const way of ways) {
    const known = groups.find(({ group }) => group === way.group)
    if (known) {
      known.ways.push(way)
      if (known.minutes !== way.minutes) known.minutes = null
      if (known.why_not !== way.why_not) known.why_not = null
    } else groups.push({ group: way.group, ways: [way], minutes: way.minutes, why_not: way.why_not })
  }
  return groups
}

/** The numbers that are typed in, each with its name. */
export function numbersOf(instruction: NumberInstruction): { name: string; number: string }[] {
  const { kind, number, biller_code } = instruction
  if (kind === 'store_code') return [{ name: t('payment.number.code'), number }]
  if (kind === 'virtual_account') return [{ name: t('payment.number.account'), number }]
  return [
    ...(biller_code === null ? [] : [{ name: t('payment.number.biller'), number: biller_code }]),
    { name: t('payment.number.bill'), number },
  ]
}

/** 8800 1234 5678: four at a time are easier to type, what is short is read whole; copying takes them without the spaces. */
export const inFours = (number: string): string =>
  number.length < 7 ? number : number.replaceAll(/(\w{4})(?=\w)/g, '$1 ')

/** Where a transfer's last digits tell whose it is, it is not the order's own amount. */
export const amountToPay = ({ totals }: OrderView, attempt: PaymentAttempt | null): number =>
  attempt?.instruction?.kind === 'transfer' ? attempt.instruction.amount_rupiah : totals.total_rupiah

/** All that is needed to pay, for a message to herself or to whoever pays for her. */
export function describeForMessage(order: OrderView, attempt: PaymentAttempt, url: string): string {
  const { method, expires_at } = attempt
  return t('payment.message.text', {
    number: order.number,
    way: wayName(method ?? ''),
    details: detailsOf(attempt.instruction),
    amount: rupiah(amountToPay(order, attempt)),
    moment: expires_at === null ? '' : moment(expires_at),
    url,
  })
}

function detailsOf(instruction: PaymentAttempt['instruction']): string {
  if (instruction?.kind === 'cash') return instruction.place
  if (instruction?.kind === 'transfer') {
    const { bank, account_number, holder } = instruction
    return t('transfer.details', { bank, number: account_number, holder })
  }
  if (!instruction || !('number' in instruction)) return t('payment.message.scan')
  return numbersOf(instruction)
    .map(({ name, number }) => `${name} ${number}`)
    .join(', ')
}
