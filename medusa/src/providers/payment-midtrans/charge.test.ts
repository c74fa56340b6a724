import { describe, expect, it } from 'vitest'
import type { ChargeOrder } from '../../domain/payment/gateway-answer'
import { METHODS } from '../../domain/payment/methods'
import { makeChargeRequest } from './charge-request'
import { readCharge } from './read-charge'

const order: ChargeOrder = {
  session_id: 'payses_01K',
  method: 'bca_va',
  amount_rupiah: 44_000,
  items: [
    { id: 'variant_1', name: 'Kopi bubuk', price: 20_000, quantity: 2 },
    { id: 'ship', name: 'Kurir', price: 4_000, quantity: 1 },
  ],
  customer: { name: 'Sari Contoh', phone: '+6281234567890' },
  finish_url: 'https://toko.example/pesanan/abc',
  locale: null,
  now: new Date('2026-11-22T01:00:00Z'),
  minutes: 1440,
}

describe('what the Core API is asked for', () => {
  it('names order, amount, items and time as documented', () => {
    expect(makeChargeRequest(order)).toEqual({
      payment_type: 'bank_transfer',
      bank_transfer: { bank: 'bca' },
      transaction_details: { order_id: 'payses_01K', gross_amount: 44_000 },
      item_details: order.items,
      customer_details: { first_name: 'Sari Contoh', phone: '+6281234567890' },
      custom_expiry: { order_time: '2026-11-22 08:00:00 +0700', expiry_duration: 1440, unit: 'minute' },
    })
  })

  it('one line says it all when the items do not sum up', () => {
    const { item_details } = makeChargeRequest({ ...order, amount_rupiah: 40_000 })
    expect(item_details).toEqual([{ id: 'payses_01K', name: 'Pesanan', price: 40_000, quantity: 1 }])
  })

  it('has a form for every method of the Core API, with texts as short as they must be', () => {
    const own = METHODS.filter(({ gateway, id }) => gateway === 'midtrans' && id !== 'card' && id !== 'snap')
    for (const { id } of own)
      expect(makeChargeRequest({ ...order, method: id })).toHaveProperty('payment_type')
    const { echannel } = makeChargeRequest({ ...order, method: 'mandiri_bill' }) as {
      echannel?: { bill_info1: string; bill_info2: string }
    }
    expect(echannel?.bill_info1.length).toBeLessThanOrEqual(10)
    expect(echannel?.bill_info2.length).toBeLessThanOrEqual(30)
  })
})

describe('what the Core API answers', () => {
  const deeplink = (url: string) => ({ actions: [{ name: 'deeplink-redirect', url }] })

  it('shows a number with its time', () => {
    const told = {
      va_numbers: [{ bank: 'bca', va_number: '812785002530231' }],
      expiry_time: '2026-11-23 08:00:00',
    }
    expect(readCharge(told, order)).toMatchObject({
      kind: 'charged',
      instruction: { kind: 'virtual_account', number: '812785002530231' },
      expires_at: '2026-11-23T01:00:00.000Z',
    })
  })

  it('reckons the time itself when none is told', () => {
    const told = { permata_va_number: '850003072869607' }
    expect(readCharge(told, order)).toMatchObject({ expires_at: '2026-11-23T01:00:00.000Z' })
  })

  it('takes a code for QRIS and a link for a wallet', () => {
    const qris = readCharge({ qr_string: '00020101' }, { ...order, method: 'qris' })
    expect(qris).toMatchObject({ instruction: { kind: 'qr', qr_text: '00020101' } })
    const gopay = readCharge(deeplink('gojek://gopay/pay?id=1'), { ...order, method: 'gopay' })
    expect(gopay).toMatchObject({ instruction: { kind: 'wallet', open_url: 'gojek://gopay/pay?id=1' } })
  })

  it.each([
    ['nothing', {}],
    ['a link that is a script', deeplink('javascript:alert(1)')],
    ['a link that is data', deeplink('data:text/html,x')],
    ['no link', { actions: [{ name: 'cancel', url: 'https://x' }] }],
    ['actions that are none', { actions: 'x' }],
  ])('does not believe a charge with %s', (_, body) => {
    expect(readCharge(body, { ...order, method: 'gopay' })).toMatchObject({ kind: 'unknown' })
    expect(readCharge(body, { ...order, method: 'qris' })).toMatchObject({ kind: 'unknown' })
  })
})
