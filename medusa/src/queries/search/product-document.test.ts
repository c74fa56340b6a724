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

it('does not find a thing by the words of another thing’s name', () => {
  const { document } = toIndexedProduct(product({ title: 'Garam kuku salon' }))
  expect(foundIn(document.title_terms, 'garam')).toBe(false)
  expect(foundIn(document.title_terms, 'garam kuku')).toBe(true)
})

it('holds words as they stand for those that are still being typed', () => {
  const { document } = toIndexedProduct(product({ title: 'Keripik pisang' }))
  expect(document.title_terms.split(' ')).toEqual(expect.arrayContaining(['keripik', 'pisang']))
})
