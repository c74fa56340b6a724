import { expect, test } from 'vitest'
import { ownPart, tellParts } from './own-part'
import { readProductFields } from './product-form'

const typed = {
  title: 'Keripik tempe',
  price_rupiah: 'Rp 25.000',
  stock: '12',
  weight_gram: '1.200',
  category: 'kopi',
}

test('reads numbers as people write them', () => {
  expect(readProductFields(typed)).toEqual({
    ok: true,
    value: {
      title: 'Keripik tempe',
      price_rupiah: 25_000,
      stock: 12,
      weight_gram: 1200,
      category: 'kopi',
    },
  })
})

test.each([
  ['price_rupiah', 'dua puluh'],
  ['stock', '1,5'],
  ['weight_gram', ''],
  ['weight_gram', '0'],
  ['price_rupiah', '99'],
  ['title', '  ab '],
  ['category', ''],
])('names the field %s that is wrong', (field, value) => {
  const read = readProductFields({ ...typed, [field]: value })
  expect(read.ok).toBe(false)
  if (!read.ok) expect(Object.keys(read.fields)).toEqual([field])
})

test('what she receives and what is kept sum to the price', () => {
  const fee = {
    organisation_id: 'o',
    organisation_name: 'K',
    policy_id: 'p',
    rate_bps: 1000,
    fixed_rupiah: 250,
  }
  const part = ownPart(25_000, [fee])
  expect(part.own_rupiah + (part.fees[0]?.amount_rupiah ?? 0)).toBe(25_000)
  expect(part.own_rupiah).toBe(22_275)
})

test('tells shop and stand apart only where they differ', () => {
  const fee = {
    organisation_id: 'o',
    organisation_name: 'K',
    policy_id: 'p',
    rate_bps: 1000,
    fixed_rupiah: 0,
  }
  const same = tellParts(100_000, { fees: [fee], stand_fees: [{ ...fee, policy_id: 'other' }] })
  expect(same.map(({ sentence }) => sentence)).toEqual(['Anda menerima Rp\u00a090.000'])
  const different = tellParts(100_000, { fees: [fee], stand_fees: [{ ...fee, rate_bps: 1200 }] })
  expect(different.map(({ sentence }) => sentence)).toEqual([
    'Terjual di toko, Anda menerima Rp\u00a090.000',
    'Terjual di stan, Anda menerima Rp\u00a088.000',
  ])
  expect(different[1]?.fees).toEqual([{ words: 'K: 12% dari harga', amount: 'Rp\u00a012.000' }])
})

test('names all that is missing at once, the photo first', () => {
  const read = readProductFields({}, 'Pilih satu foto dulu.')
  expect(read.ok ? [] : Object.keys(read.fields)).toEqual([
    'image',
    'title',
    'price_rupiah',
    'stock',
    'weight_gram',
    'category',
  ])
})
