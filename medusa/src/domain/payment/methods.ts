/** Who takes the money: a gateway, or people of the organisation (`desk`). */
export type GatewayName = 'midtrans' | 'stripe' | 'desk'

export type MethodGroup = 'qr' | 'wallet' | 'bank' | 'store' | 'card' | 'transfer' | 'pickup'

export type MethodId =
  | 'qris'
  | 'gopay'
  | 'shopeepay'
  | 'bca_va'
  | 'mandiri_bill'
  | 'bri_va'
  | 'bni_va'
  | 'permata_va'
  | 'indomaret'
  | 'alfamart'
  | 'card'
  | 'snap'
  | 'stripe'
  | 'transfer'
  | 'pickup'

export type Method = {
  id: MethodId
  gateway: GatewayName
  group: MethodGroup
  min_rupiah: number
  max_rupiah: number
  /** How long the buyer may take, unless the operator says otherwise. */
  minutes: number
  /** `none`: the gateway cannot send it back, people repay it by hand. */
  refund: 'whole_or_part' | 'whole' | 'none'
  /** After so many days the gateway gives nothing back any more; null for no limit that is known. */
  refund_days: number | null
}

const QUARTER = 15
const DAY = 24 * 60
/** The largest amount that any of our columns is asked to hold. */
const ANY = 999_999_999

const bank = (id: MethodId): Method => ({
  id,
  gateway: 'midtrans',
  group: 'bank',
  min_rupiah: 10_000,
  max_rupiah: ANY,
  minutes: DAY,
  refund: 'none',
  refund_days: null,
})

const store = (id: MethodId, max_rupiah: number): Method => ({ ...bank(id), group: 'store', max_rupiah })

const wallet = (id: MethodId, refund: Method['refund']): Method => ({
  id,
  gateway: 'midtrans',
  group: 'wallet',
  min_rupiah: 1,
  max_rupiah: 10_000_000,
  minutes: QUARTER,
  refund,
  refund_days: 45,
})

const desk = (id: MethodId, group: MethodGroup, minutes: number): Method => ({
  ...bank(id),
  gateway: 'desk',
  group,
  min_rupiah: 1,
  minutes,
})

/**
 * Every way to pay, in the order in which buyers in Indonesia use them. Limits, times and what can be given back are those of the
 * gateway's documentation; of a refund window the shortest that applies is taken (QRIS off-us: 7 days).
 */
export const METHODS: readonly Method[] = [
  { ...wallet('qris', 'whole_or_part'), group: 'qr', refund_days: 7 },
  wallet('gopay', 'whole_or_part'),
  wallet('shopeepay', 'whole'),
  bank('bca_va'),
  bank('mandiri_bill'),
  bank('bri_va'),
  bank('bni_va'),
  bank('permata_va'),
  store('indomaret', 5_000_000),
  store('alfamart', 2_500_000),
  { ...bank('card'), group: 'card', minutes: 120, refund: 'whole_or_part' },
  { ...bank('snap'), group: 'card', min_rupiah: 1, minutes: 120, refund: 'whole_or_part' },
  { ...bank('stripe'), gateway: 'stripe', group: 'card', minutes: 120, refund: 'whole_or_part' },
  desk('transfer', 'transfer', 2 * DAY),
  desk('pickup', 'pickup', 3 * DAY),
]

const BY_ID = new Map<string, Method>(METHODS.map((method) => [method.id, method]))

export const methodById = (id: string): Method | undefined => BY_ID.get(id)
