import { DAY, digits, type Method } from './method.ts'

/** Through Snap only: a charge would need a token, which this simulator does not make. */
export const CARD: Method = {
  id: 'credit_card',
  name: 'Kartu kredit atau debit',
  hint: 'Kartu contoh 4811 1111 1111 1114',
  payment_type: 'credit_card',
  min: 10_000,
  max: 999_999_999,
  minutes: DAY,
  max_minutes: DAY,
  refund: 'whole_or_part',
  refund_days: () => 180,
  knows_idempotency: true,
  created: 'Success, Credit Card transaction is successful',
  details: () => ({
    masked_card: '48111111-1114',
    bank: 'bni',
    card_type: 'credit',
    approval_code: digits(13),
    eci: '05',
    channel_response_code: '00',
    channel_response_message: 'Approved',
    three_ds_version: '2',
  }),
}
