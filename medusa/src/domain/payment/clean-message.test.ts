import { describe, expect, it } from 'vitest'
import { cleanMessage } from './clean-message'

const raw = JSON.stringify({
  order_id: 'payses_1',
  transaction_status: 'partial_refund',
  signature_key: 'f'.repeat(128),
  masked_card: '481111-1114',
  va_numbers: [{ bank: 'bca', va_number: '12345678901' }],
  customer_details: { email: 'siti@example.com', phone: '08123456789' },
  refunds: [{ refund_key: 'gref_1', refund_amount: '5000.00', unknown: 5 }],
})

describe('a message of a gateway, shown to people', () => {
  it('keeps its shape and what tells of the money', () => {
    expect(JSON.parse(cleanMessage(raw))).toEqual({
      order_id: 'payses_1',
      transaction_status: 'partial_refund',
      signature_key: '•••',
      masked_card: '•••',
      va_numbers: [{ bank: 'bca', va_number: '•••' }],
      customer_details: { email: '•••', phone: '•••' },
      refunds: [{ refund_key: 'gref_1', refund_amount: '5000.00', unknown: '•••' }],
    })
  })

  it('says only how long it is when it makes no sense', () => {
    expect(cleanMessage('{"signature_key":"abc')).not.toContain('abc')
  })
})
