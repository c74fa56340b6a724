import type { Transaction } from '../records.ts'
import { inJakarta, rupiah } from '../values.ts'
import { DAY, fakeNumber, never, type Method } from './method.ts'

const BANK = {
  payment_type: 'bank_transfer',
  hint: 'ATM, m-banking atau internet banking',
  min: 1,
  max: 999_999_999,
  minutes: DAY,
  max_minutes: 180 * DAY,
  refund: 'none',
  refund_days: never,
  knows_idempotency: true,
} as const

function account(bank: string, name: string, more: Partial<Method> = {}): Method {
  return {
    ...BANK,
    id: `${bank}_va`,
    name: `Virtual account ${name}`,
    bank,
    created: 'Success, Bank Transfer transaction is created',
    details: () => ({ va_numbers: [{ bank, va_number: fakeNumber(16) }], payment_amounts: [] }),
    ...more,
  }
}

/** BNI alone says when how much was paid. */
function paidAt({ amount, settlement_time }: Transaction): Record<string, unknown> {
  return {
    payment_amounts: [{ paid_at: settlement_time ?? inJakarta(new Date()), amount: rupiah(amount) }],
  }
}

export const BANKS: Method[] = [
  account('bca', 'BCA', { min: 10_000 }),
  account('bni', 'BNI', { paidDetails: paidAt }),
  account('bri', 'BRI'),
  {
    ...BANK,
    id: 'permata_va',
    name: 'Virtual account Permata',
    bank: 'permata',
    knows_idempotency: false,
    created: 'Success, PERMATA VA transaction is successful',
    details: () => ({ permata_va_number: fakeNumber(16) }),
  },
  {
    ...BANK,
    id: 'echannel',
    name: 'Mandiri Bill Payment',
    hint: 'Livin’ atau ATM Mandiri',
    payment_type: 'echannel',
    created: 'OK, Mandiri Bill transaction is successful',
    details: () => ({ biller_code: '70012', bill_key: fakeNumber(12) }),
  },
]
