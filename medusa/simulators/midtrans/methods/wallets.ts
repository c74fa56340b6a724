import type { Transaction } from '../records.ts'
import { DAY, type Method } from './method.ts'

const WALLET = {
  min: 1,
  max: 20_000_000,
  minutes: 15,
  max_minutes: 7 * DAY,
  refund: 'whole_or_part',
  refund_days: () => 45,
  knows_idempotency: true,
} as const

/** ShopeePay names its own references once the money is there. */
const shopeeReferences = ({ hidden }: Transaction) => ({
  shopeepay_reference_number: hidden?.reference_number ?? '',
  reference_id: hidden?.reference_id ?? '',
})

export const QRIS: Method = {
  ...WALLET,
  id: 'qris',
  name: 'QRIS',
  hint: 'Pindai dengan aplikasi bank atau dompet apa pun',
  payment_type: 'qris',
  max: 10_000_000,
  refund_days: ({ hidden }) => (hidden?.is_off_us ? 7 : 45),
  created: 'QRIS transaction is created',
  details: () => ({ acquirer: 'gopay' }),
  paidDetails: (transaction) => ({
    issuer: transaction.hidden?.is_off_us ? 'bca' : 'gopay',
    ...(transaction.details.acquirer === 'gopay'
      ? { merchant_cross_reference_id: transaction.hidden?.cross_reference ?? '' }
      : shopeeReferences(transaction)),
  }),
}

export const GOPAY: Method = {
  ...WALLET,
  id: 'gopay',
  name: 'GoPay',
  hint: 'Buka aplikasi Gojek',
  payment_type: 'gopay',
  created: 'GO-PAY transaction is created',
  details: () => ({}),
  paidDetails: () => ({ payment_option_type: 'GOPAY_WALLET' }),
}

export const SHOPEEPAY: Method = {
  ...WALLET,
  id: 'shopeepay',
  name: 'ShopeePay',
  hint: 'Buka aplikasi Shopee',
  payment_type: 'shopeepay',
  max_minutes: 5 * DAY,
  refund: 'whole',
  refund_days: () => 365,
  created: 'ShopeePay transaction is created',
  details: () => ({}),
  paidDetails: shopeeReferences,
}
