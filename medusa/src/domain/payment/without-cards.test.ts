import { describe, expect, it } from 'vitest'
import { readNotification } from './read-notification'
import { readStripeEvent } from './read-stripe-event'
import { withoutCards } from './without-cards'

const PAID = {
  order_id: 'payses_1',
  transaction_status: 'capture',
  status_code: '200',
  gross_amount: '44000.00',
  signature_key: 'a'.repeat(128),
  fraud_status: 'accept',
}
const CARD = { masked_card: '48111111-1114', saved_token_id: '481111xUvi1114', bank: 'bni' }

const CHARGE = {
  id: 'ch_1',
  object: 'charge',
  payment_intent: 'pi_1',
  payment_method: 'pm_1',
  metadata: { session_id: 'payses_1' },
  billing_details: { name: 'Chan Siu Ming', email: 'siu.ming@example.com' },
  payment_method_details: { card: { brand: 'visa', last4: '4242', fingerprint: 'Xt5EWLLDS7FJjR1c' } },
  refunds: { data: [{ id: 're_1', source: null }] },
}

describe('withoutCards', () => {
  it('keeps what names no card word for word, with its spaces', () => {
    const raw = `{ "order_id":"payses_1" ,\n"payment_type": "qris" }`
    expect(withoutCards(raw)).toBe(raw)
    expect(withoutCards('card: 4811 1111 1111 1114')).toBe('card: 4811 1111 1111 1114')
  })

  it('leaves out Midtrans’ card, and reads the same payment', () => {
    const raw = JSON.stringify({ ...PAID, ...CARD })
    const kept = withoutCards(raw)
    expect(kept).not.toMatch(/1114|Uvi/)
    expect(kept).toContain('"bank":"bni"')
    expect(readNotification(kept)).toEqual(readNotification(raw))
  })

  it('leaves out Stripe’s card and its holder, however deep, and reads the same event', () => {
    const raw = JSON.stringify({ id: 'evt_1', type: 'charge.refunded', data: { object: CHARGE } })
    const kept = withoutCards(raw)
    expect(kept).not.toMatch(/4242|Chan|example|fingerprint|visa/)
    expect(kept).toContain('"payment_method":"pm_1"')
    expect(readStripeEvent(kept)).toEqual(readStripeEvent(raw))
  })

  it('stays as it is when it is no JSON, also when it looks like it', () => {
    expect(withoutCards('{"card":')).toBe('{"card":')
  })
})
