import fc from 'fast-check'
import type { OrderLineView } from '#contracts/order'
import { expect, test } from 'vitest'
import { addUpEarnings } from './earnings'
import {
  describeWay,
  failureSentence,
  parcelState,
  progressOf,
  progressSteps,
  stateSentence,
} from './order-words'

const part = fc.record({
  name: fc.constantFrom('Ibu Melati', 'Ibu Sari'),
  handle: fc.constantFrom('a', 'b', null),
  amount_rupiah: fc.nat({ max: 1_000_000 }),
})
const fee = fc.record({ organisation_name: fc.constantFrom('Koperasi', 'Jaringan'), amount_rupiah: fc.nat() })

test('adding up loses no rupiah and names nobody twice', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ makers: fc.array(part), fees: fc.array(fee) }), { maxLength: 8 }),
      (splits) => {
        const lines = splits.map((split, index) => ({ ...line(index), ...split }))
        const earnings = addUpEarnings(lines)
        const sent = lines.flatMap((one) => one.makers).reduce((sum, one) => sum + one.amount_rupiah, 0)
        expect(earnings.makers_rupiah).toBe(sent)
        expect(earnings.fees_rupiah).toBe(
          lines.flatMap((one) => one.fees).reduce((sum, one) => sum + one.amount_rupiah, 0),
        )
        const names = earnings.makers.map((maker) => `${maker.handle} ${maker.name}`)
        expect(new Set(names).size).toBe(names.length)
      },
    ),
  )
})

test('an order that ended has no place on the way', () => {
  expect(progressOf('waiting_payment')).toBe(0)
  expect(progressOf('done')).toBe(4)
  for (const state of ['expired', 'cancelled', 'refund_pending', 'refunded'] as const) {
    expect(progressOf(state)).toBeUndefined()
    expect(stateSentence(state)).not.toContain('shop.')
  }
})

test('a parcel says where it is', () => {
  const parcel = {
    id: 'prc_1',
    organisation: { id: 'org_k', handle: 'k', name: 'K' },
    mode: 'courier',
    state: 'handed_over',
    delivery_rupiah: 0,
    weight_gram: 1,
    line_ids: [],
    pickup_address: null,
    courier: 'JNE',
    tracking_number: 'X1',
    packed_at: null,
    handed_over_at: null,
    picked_up_at: null,
  } as const
  expect(parcelState({ ...parcel, line_ids: [] }, true)).toBe('Diserahkan ke JNE')
  expect(parcelState({ ...parcel, line_ids: [], state: 'waiting' }, false)).toBe('Disiapkan setelah dibayar')
  expect(parcelState({ ...parcel, line_ids: [], state: 'cancelled' }, false)).toBe('Dibatalkan')
})

test('an attempt to pay that failed is called so, one that waits is not', () => {
  const attempt = {
    method: 'credit_card',
    expires_at: null,
    instruction: null,
    redirect_url: null,
    has_proof: false,
    refused_because: null,
  }
  expect(failureSentence({ ...attempt, state: 'declined' })).toContain('ditolak')
  expect(failureSentence({ ...attempt, state: 'lapsed' })).toContain('habis')
  expect(failureSentence({ ...attempt, state: 'withdrawn' })).toContain('dibatalkan')
  expect(failureSentence({ ...attempt, state: 'waiting' })).toBeUndefined()
  expect(failureSentence(null)).toBeUndefined()
})

test('the way to pay is named with its bank and all the numbers that are asked for', () => {
  const attempt = {
    state: 'waiting',
    method: 'bank_transfer',
    expires_at: null,
    redirect_url: null,
    has_proof: false,
    refused_because: null,
  } as const
  const of = (kind: 'virtual_account' | 'bill' | 'store_code', issuer: string, biller_code: string | null) =>
    describeWay({ ...attempt, instruction: { kind, issuer, number: '880012345', biller_code } })
  expect(of('virtual_account', 'bca', null)).toEqual({
    method: 'Virtual account BCA',
    numbers: [{ name: 'Nomor virtual account', number: '880012345' }],
  })
  expect(of('bill', 'mandiri', '70012').numbers.map(({ number }) => number)).toEqual(['70012', '880012345'])
  expect(of('store_code', 'indomaret', null).method).toBe('Kasir Indomaret')
  expect(describeWay({ ...attempt, instruction: null })).toEqual({
    method: 'virtual account bank',
    numbers: [],
  })
})

function line(index: number): OrderLineView {
  return {
    id: String(index),
    parcel_id: 'p',
    variant_id: null,
    product_handle: null,
    title: 'Kopi',
    seller: null,
    title_en: null,
    image_id: null,
    quantity: 1,
    unit_price_rupiah: 1,
    total_rupiah: 1,
    makers: [],
    fees: [],
  }
}

test('what is fetched is not said to be sent', () => {
  const [courier, pickup] = [{ mode: 'courier' as const }, { mode: 'pickup' as const }]
  expect(progressSteps([pickup, pickup])).toContain('Diambil')
  expect(progressSteps([pickup, pickup])).not.toContain('Dikirim')
  expect(progressSteps([pickup, courier])).toContain('Dikirim')
})
