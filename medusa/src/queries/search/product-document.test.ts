import { expect, it } from 'vitest'
import { queryTerms } from '../../domain/search/search-terms'
import { toIndexedProduct, type ProductText } from './product-document'

const product = (text: Partial<ProductText>): ProductText => ({
  id: 'prod_1',
  title: '',
  price_rupiah: 10_000,
  organisations: [
    { handle: 'kelompok', name: 'Kelompok Melati' },
    { handle: 'jaringan', name: 'Jaringan' },
  ],
  categories: [{ handle: 'kopi', name: 'Kopi' }],
  makers: ['Bu Kenanga'],
  is_halal: false,
  created_at: 0,
  ...text,
})

const foundIn = (terms: string, query: string) =>
  queryTerms(query).every(({ term }) => terms.split(' ').includes(term))

it('puts each text where it weighs what it should', () => {
  const { document } = toIndexedProduct(
    product({ title: 'Gula aren', description: 'Dari nira', place: 'Kulon Progo' }),
  )
  expect(foundIn(document.title_terms, 'gula jawa')).toBe(true)
  expect(foundIn(document.title_terms, 'gula')).toBe(true)
  expect(foundIn(document.name_terms, 'kopi kelompok melati kenanga kulon progo')).toBe(true)
  expect(foundIn(document.name_terms, 'jaringan')).toBe(false)
  expect(foundIn(document.text_terms, 'nira')).toBe(true)
  expect(document.organisation).toEqual(['kelompok', 'jaringan'])
})

it('does not take goods that the seller is called after for what she sells', () => {
  const { document } = toIndexedProduct(
    product({
      title: 'Keripik pisang',
      categories: [{ handle: 'camilan', name: 'Camilan' }],
      organisations: [{ handle: 'kopi-bringinan', name: 'KOPI Desa Bringinan' }],
    }),
  )
  expect(foundIn(document.name_terms, 'bringinan')).toBe(true)
  expect(foundIn(document.name_terms, 'kopi')).toBe(false)
})

it('does not find tea in bags among bags', () => {
  const { document } = toIndexedProduct(product({ title: 'Teh kelor', title_en: 'Moringa tea, 20 tea bags' }))
  expect(foundIn(document.title_terms, 'tas')).toBe(false)
  expect(foundIn(document.title_terms, 'teh')).toBe(true)
})

it('does not find a thing by the words of another thing’s name', () => {
  const { document } = toIndexedProduct(product({ title: 'Garam kuku salon' }))
  expect(foundIn(document.title_terms, 'garam')).toBe(false)
  expect(foundIn(document.title_terms, 'garam kuku')).toBe(true)
})

it('holds words as they stand for those that are still being typed', () => {
  const { document } = toIndexedProduct(product({ title: 'Keripik pisang' }))
  expect(document.title_terms.split(' ')).toEqual(expect.arrayContaining(['keripik', 'pisang']))
})

it('is found by its kabupaten and its province, and by where it can be fetched only when it can', () => {
  const { document } = toIndexedProduct(product({ title: 'Kopi', area_code: '35.09.14.2001' }))
  expect([document.place, document.pickup]).toEqual([['35', '35.09'], []])
  const fetched = toIndexedProduct(product({ title: 'Kopi', pickup_area_code: '34.01' }))
  expect(fetched.document.pickup).toEqual(['34', '34.01'])
})

it('has each word of its title after a space, for what is being typed', () => {
  const { title_key } = toIndexedProduct(product({ title: 'Kopi-susu, Gayo', title_en: 'Milk coffee' }))
  expect(title_key).toBe(' kopi susu gayo milk coffee')
})
