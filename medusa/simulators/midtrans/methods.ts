export type Method = {
  id: string
  name: string
  hint: string
  payment_type: string
  min: number
  max: number
  /** How long the buyer may take, in minutes. */
  minutes: number
  can_refund: boolean
  details(random: (digits: number) => string): Record<string, unknown>
}

const DAY = 24 * 60
const ANY = { min: 1, max: 999_999_999 }
const WALLET = { min: 1, max: 10_000_000, minutes: 15, can_refund: true }
const BANK = { min: 10_000, max: 999_999_999, minutes: DAY, can_refund: false }

const account = (bank: string, name: string): Method => ({
  id: `${bank}_va`,
  name: `Virtual account ${name}`,
  hint: 'ATM, m-banking atau internet banking',
  payment_type: 'bank_transfer',
  ...BANK,
  details: (random) => ({ va_numbers: [{ bank, va_number: random(16) }] }),
})

export const METHODS: Method[] = [
  {
    id: 'qris',
    name: 'QRIS',
    hint: 'Pindai dengan aplikasi bank atau dompet apa pun',
    payment_type: 'qris',
    ...WALLET,
    details: (random) => ({
      acquirer: 'gopay',
      issuer: 'gopay',
      transaction_type: 'on-us',
      qr_string: `SIMULATOR${random(24)}`,
    }),
  },
  {
    id: 'gopay',
    name: 'GoPay',
    hint: 'Buka aplikasi Gojek',
    payment_type: 'gopay',
    ...WALLET,
    details: () => ({}),
  },
  {
    id: 'shopeepay',
    name: 'ShopeePay',
    hint: 'Buka aplikasi Shopee',
    payment_type: 'shopeepay',
    ...WALLET,
    details: () => ({}),
  },
  account('bca', 'BCA'),
  account('bni', 'BNI'),
  account('bri', 'BRI'),
  {
    id: 'permata_va',
    name: 'Virtual account Permata',
    hint: 'ATM, m-banking atau internet banking',
    payment_type: 'bank_transfer',
    ...BANK,
    details: (random) => ({ permata_va_number: random(16) }),
  },
  {
    id: 'echannel',
    name: 'Mandiri Bill Payment',
    hint: 'Livin’ atau ATM Mandiri',
    payment_type: 'echannel',
    ...BANK,
    details: (random) => ({ biller_code: '70012', bill_key: random(12) }),
  },
  {
    id: 'indomaret',
    name: 'Indomaret',
    hint: 'Bayar di kasir',
    payment_type: 'cstore',
    ...BANK,
    max: 5_000_000,
    details: (random) => ({ store: 'indomaret', payment_code: random(14) }),
  },
  {
    id: 'alfamart',
    name: 'Alfamart',
    hint: 'Bayar di kasir',
    payment_type: 'cstore',
    ...BANK,
    max: 2_500_000,
    details: (random) => ({ store: 'alfamart', payment_code: random(14) }),
  },
  {
    id: 'credit_card',
    name: 'Kartu kredit atau debit',
    hint: 'Kartu contoh 4811 1111 1111 1114',
    payment_type: 'credit_card',
    ...ANY,
    min: 10_000,
    minutes: DAY,
    can_refund: true,
    details: (random) => ({
      masked_card: '48111111-1114',
      bank: 'bni',
      card_type: 'credit',
      approval_code: random(13),
    }),
  },
]

export const methodById = (id: string): Method | undefined => METHODS.find((method) => method.id === id)
