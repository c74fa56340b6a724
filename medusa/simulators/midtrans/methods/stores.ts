import { DAY, digits, fakeNumber, never, type Method } from './method.ts'

const STORE = {
  payment_type: 'cstore',
  hint: 'Bayar di kasir',
  minutes: DAY,
  max_minutes: 180 * DAY,
  refund: 'none',
  refund_days: never,
  created: 'Success, cstore transaction is successful',
} as const

export const STORES: Method[] = [
  {
    ...STORE,
    id: 'indomaret',
    name: 'Indomaret',
    store: 'indomaret',
    min: 10_000,
    max: 5_000_000,
    knows_idempotency: false,
    details: () => ({ store: 'indomaret', payment_code: fakeNumber(14) }),
    paidDetails: ({ hidden }) => ({ approval_code: hidden?.approval_code ?? digits(20) }),
  },
  {
    ...STORE,
    id: 'alfamart',
    name: 'Alfamart',
    store: 'alfamart',
    min: 1,
    max: 2_500_000,
    knows_idempotency: true,
    details: () => ({ store: 'alfamart', payment_code: fakeNumber(14) }),
  },
]
