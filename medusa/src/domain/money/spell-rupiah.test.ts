import { expect, it } from 'vitest'
import { spellRupiah } from './spell-rupiah'

it.each([
  [0, 'nol rupiah'],
  [1, 'satu rupiah'],
  [10, 'sepuluh rupiah'],
  [11, 'sebelas rupiah'],
  [15, 'lima belas rupiah'],
  [20, 'dua puluh rupiah'],
  [99, 'sembilan puluh sembilan rupiah'],
  [100, 'seratus rupiah'],
  [1_000, 'seribu rupiah'],
  [1_100, 'seribu seratus rupiah'],
  [21_000, 'dua puluh satu ribu rupiah'],
  [125_500, 'seratus dua puluh lima ribu lima ratus rupiah'],
  [1_000_000, 'satu juta rupiah'],
  [2_001_011, 'dua juta seribu sebelas rupiah'],
  [1_000_000_001, 'satu miliar satu rupiah'],
])('%i is %s', (amount, words) => {
  expect(spellRupiah(amount)).toBe(words)
})

it('refuses what is no whole amount', () => {
  expect(() => spellRupiah(1.5)).toThrow(RangeError)
  expect(() => spellRupiah(-1)).toThrow(RangeError)
})
