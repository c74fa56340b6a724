import { expect, test } from 'vitest'
import { factsOf, whatWord } from './story-words'

test('ways, gateways and states are told by their names', () => {
  expect(['qris', 'midtrans', 'choose', 'something_new'].map(whatWord)).toEqual([
    'QRIS',
    'Midtrans',
    'cara bayar dipilih',
    'something_new',
  ])
  expect(factsOf({ method: 'bca_va', state: 'paid', by: 'gateway', minutes: 15 })).toEqual([
    'cara bayar: BCA',
    'keadaan: lunas',
    'oleh: gerbang pembayaran',
    'batas menit: 15',
  ])
})

test('what somebody wrote, and what the gateway calls a thing, stay as they are', () => {
  expect(factsOf({ reason: 'paid', status: 'partial_refund', refund_key: 'gref_1' })).toEqual([
    'alasan: paid',
    'keadaan di gerbang: partial_refund',
    'kode pengembalian: gref_1',
  ])
})

test('amounts are money, what is not so is left out, and an id that is told already', () => {
  expect(
    factsOf({ amount: '82000.00', received_rupiah: 500, is_again: false, refund_id: 'gref_1', cause: null }),
  ).toEqual(['Rp\u00a082.000', 'Rp\u00a0500'])
  expect(factsOf({ is_again: true })).toEqual(['bayar lagi'])
})
