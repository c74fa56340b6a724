import { expect, test } from 'vitest'
import { factsOf, headOf, whatWord } from './story-words'

const rupiah = (amount: number) => `Rp ${amount}`

test('ways, gateways and states are told by their names', () => {
  expect(['qris', 'midtrans', 'choose', 'something_new'].map(whatWord)).toEqual([
    'QRIS',
    'Midtrans',
    'cara bayar dipilih',
    'something_new',
  ])
  expect(factsOf({ method: 'bca_va', state: 'paid', by: 'gateway', minutes: 15 }, rupiah)).toEqual([
    'cara bayar: BCA',
    'keadaan: lunas',
    'oleh: gerbang pembayaran',
    'batas menit: 15',
  ])
})

test('what people decide is told, and about what', () => {
  expect(['confirm_transfer', 'refuse_transfer', 'ask_again', 'seen'].map(whatWord)).toEqual([
    'transfer sudah masuk',
    'transfer belum ditemukan',
    'tanya gerbang sekali lagi',
    'sudah dilihat, tidak perlu apa-apa',
  ])
  expect(factsOf({ task: 'fee_differs' }, rupiah)).toEqual(['catatan: biaya berbeda'])
  expect(factsOf({ task: 'chargeback' }, rupiah)).toEqual(['catatan: sengketa kartu'])
})

test('what somebody wrote, and what the gateway calls a thing, stay as they are', () => {
  expect(factsOf({ reason: 'paid', status: 'partial_refund', refund_key: 'gref_1' }, rupiah)).toEqual([
    'alasan: paid',
    'keadaan di gerbang: partial_refund',
    'kode pengembalian: gref_1',
  ])
})

test('amounts are money, what is not so is left out, and an id that is told already', () => {
  expect(
    factsOf(
      { amount: '82000.00', received_rupiah: 500, is_again: false, refund_id: 'gref_1', cause: null },
      rupiah,
    ),
  ).toEqual(['Rp 82000', 'Rp 500'])
  expect(factsOf({ is_again: true }, rupiah)).toEqual(['bayar lagi'])
})

test('a moment is headed by who did what', () => {
  expect(headOf({ kind: 'told', what: 'midtrans' })).toBe('Pesan dari Midtrans')
  expect(headOf({ kind: 'decided', what: 'accept' })).toBe('Diputuskan: pembayaran diterima')
})
