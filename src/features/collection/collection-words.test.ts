import { expect, test } from 'vitest'
import type { CollectionCard } from '#contracts/collection'
import { collectionName, collectionSeason } from './collection-words'

const collection: CollectionCard = {
  handle: 'x',
  name: 'Hadiah',
  product_count: 1,
  images: [],
  state: 'now',
}

test('a season is said by the day that matters now', () => {
  const days = { starts_on: '2026-12-01', ends_on: '2026-12-31' }
  expect(collectionSeason({ ...collection, ...days })).toBe('Sampai 31 Desember 2026')
  expect(collectionSeason({ ...collection, ...days, state: 'coming' })).toBe('Mulai 1 Desember 2026')
  expect(collectionSeason({ ...collection, ...days, state: 'over' })).toBe('Musimnya sudah lewat')
  expect(collectionSeason(collection)).toBeUndefined()
})

test('a name in no other language is Indonesian', () => {
  expect(collectionName(collection)).toEqual({ text: 'Hadiah', lang: undefined })
})
