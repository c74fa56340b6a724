import { expect, it } from 'vitest'
import { wordFee } from './word-fee'

it.each([
  [1000, 0, '10% dari harga'],
  [750, 0, '7,5% dari harga'],
  [25, 0, '0,25% dari harga'],
  [0, 1500, 'Rp1.500 per barang'],
  [1000, 500, '10% dari harga + Rp500 per barang'],
  [0, 0, 'tanpa potongan'],
])('%d basis points and %d rupiah: %s', (rate_bps, fixed_rupiah, words) => {
  expect(wordFee(rate_bps, fixed_rupiah)).toBe(words)
})
