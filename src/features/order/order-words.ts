import type { OrderState, OrderView, PaymentAttempt } from '#contracts/order'
import type { NumberInstruction } from '#domain/payment/read-instruction'
import type { ParcelView } from '#contracts/parcel'
import { moment } from '../../i18n/format'
import { t } from '../../i18n/texts'

/** How far along the way the order is; undefined for one that has left it. */
export function progressOf(state: OrderState): number | undefined {
  const position = ['waiting_payment', 'paid', 'packed', 'on_the_way', 'done'].indexOf(state)
  return position === -1 ? undefined : position
}

/** Nothing is sent of an order whose parcels are all fetched. */
export function progressSteps(parcels: readonly Pick<ParcelView, 'mode'>[] = []): string[] {
  const isFetched = parcels.length > 0 && parcels.every(({ mode }) => mode === 'pickup')
  return [
    t('shop.order.step_placed'),
    t('shop.order.step_paid'),
    t('shop.order.step_packed'),
    t(isFetched ? 'shop.order.step_fetched' : 'shop.order.step_sent'),
    t('shop.order.step_done'),
  ]
}

export function stateSentence(state: OrderState): string {
  return t(`shop.order.state_${state}`)
}

export function parcelState(parcel: ParcelView, isPaid: boolean): string {
  if (parcel.state === 'cancelled') return t('shop.order.parcel_cancelled')
  if (!isPaid) return t('shop.order.parcel_unpaid')
  if (parcel.state === 'handed_over') {
    return parcel.courier === null
      ? t('shop.order.parcel_handed_over_own')
      : t('shop.order.parcel_handed_over', { courier: parcel.courier })
  }
  return t(`shop.order.parcel_${parcel.state}`)
}

export function paidSentence(payment: OrderView['payment']): string | undefined {
  if (payment.paid_at === null) return undefined
  const method = methodName(payment.method)
  return method === undefined
    ? t('shop.order.paid_at', { moment: moment(payment.paid_at) })
    : t('shop.order.paid_by', { moment: moment(payment.paid_at), method })
}

/** What came of the last attempt to pay, when it brought no money. */
export function failureSentence(attempt: PaymentAttempt | null): string | undefined {
  if (attempt?.state === 'declined' && attempt.method === 'transfer') return t('transfer.not_found')
  switch (attempt?.state) {
    case 'declined':
    case 'lapsed':
    case 'withdrawn':
    case 'refused':
      return t(`shop.order.pay_${attempt.state}`)
    default:
      return undefined
  }
}

/** The way that was chosen, and the numbers that it is paid with, each with its name. */
export function describeWay(attempt: PaymentAttempt): {
  method: string | undefined
  numbers: { name: string; number: string }[]
} {
  const { instruction } = attempt
  if (instruction === null || !('number' in instruction))
    return { method: methodName(attempt.method), numbers: [] }
  const issuer = nameIssuer(instruction)
  const { number, biller_code } = instruction
  return {
    method: t(`shop.order.way_${instruction.kind}`, { issuer }),
    numbers: [
      ...(biller_code === null ? [] : [{ name: t('shop.order.biller_code'), number: biller_code }]),
      { name: t(`shop.order.number_${instruction.kind}`), number },
    ],
  }
}

/** BCA, Mandiri: short names of banks are abbreviations. */
function nameIssuer({ issuer }: Pick<NumberInstruction, 'issuer'>): string {
  return issuer.length <= 4 ? issuer.toUpperCase() : issuer.charAt(0).toUpperCase() + issuer.slice(1)
}

const methods = [
  'qris',
  'bank_transfer',
  'echannel',
  'gopay',
  'shopeepay',
  'cstore',
  'credit_card',
  'stripe',
  'transfer',
  'pickup',
] as const

function methodName(method: string | null): string | undefined {
  const known = methods.find((name) => name === method)
  return known === undefined ? undefined : t(`shop.method.${known}`)
}
