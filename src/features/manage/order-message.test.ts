import { expect, test } from 'vitest'
import type { ManageOrderView } from '#contracts/parcel'
import { orderMessage } from './order-message'

type Parcel = ManageOrderView['parcels'][number]

function messageOf(states: Parcel['state'][], payment: ManageOrderView['payment'] = 'paid'): string {
  const parcels = states.map(
    (state, index) => ({ state, organisation: { name: `Koperasi ${index}` } }) as Partial<Parcel> as Parcel,
  )
  const order: Partial<ManageOrderView> = { number: 12, token: 'abc', payment, parcels }
  return orderMessage(
    { ...order, buyer: { name: 'Sari', phone: '+628' } } as ManageOrderView,
    'https://toko.contoh',
  )
}

test('before a parcel has left, the message leads to the order alone', () => {
  for (const message of [messageOf(['waiting', 'packed']), messageOf(['handed_over'], 'refunded')]) {
    expect(message).toContain('https://toko.contoh/pesanan/abc')
    expect(message).not.toContain('ulasan')
  }
})

test('afterwards also to where she says how it was', () => {
  const message = messageOf(['handed_over', 'waiting', 'picked_up'])
  expect(message).toContain('https://toko.contoh/pesanan/abc/ulasan')
  expect(message).toContain('Koperasi 0, Koperasi 2')
  expect(message).not.toContain('Koperasi 1')
})
