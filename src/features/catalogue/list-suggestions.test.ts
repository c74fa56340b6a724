import { expect, test } from 'vitest'
import { listSuggestions } from './list-suggestions'

const nothing = { queries: [], products: [], categories: [], makers: [], organisations: [], places: [] }

test('words stand first and are queries; everything else says what it is and leads there', () => {
  expect(
    listSuggestions({
      ...nothing,
      queries: ['keripik'],
      categories: [{ handle: 'camilan', name: 'Camilan' }],
      products: [{ handle: 'keripik-pisang', title: 'Keripik pisang' }],
      makers: [{ handle: 'ibu-keri', name: 'Ibu Keri' }],
      places: [{ handle: '15.01', name: 'Kabupaten Kerinci' }],
    }),
  ).toEqual([
    { text: 'keripik' },
    { text: 'Camilan', note: 'Jenis', href: '/produk?kategori=camilan' },
    { text: 'Keripik pisang', note: 'Produk', href: '/produk/keripik-pisang' },
    { text: 'Ibu Keri', note: 'Perajin', href: '/perajin/ibu-keri' },
    { text: 'Kabupaten Kerinci', note: 'Tempat', href: '/produk?tempat=15.01' },
  ])
})

test('there are never more than a phone shows', () => {
  const queries = Array.from({ length: 30 }, (_, index) => `kata${index}`)
  expect(listSuggestions({ ...nothing, queries })).toHaveLength(9)
})
