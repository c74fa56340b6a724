import fc from 'fast-check'
import { expect, test } from 'vitest'
import { priceRange } from './price-words'
import { countFilters, noFilters, parseProductQuery, productListHref, toFilter } from './product-query'

const parse = (text: string) => parseProductQuery(new URLSearchParams(text))
const nothing = { q: '', persis: false, ...noFilters, urut: '', hal: 1 }

test('an empty address is the whole list', () => {
  expect(parse('')).toEqual(nothing)
  expect(productListHref({ hal: 1 })).toBe('/produk')
  expect(parse('q=&kategori=&koperasi=&tempat=&ambil=&min=&maks=&sedia=&urut=&hal=')).toEqual(nothing)
})

test('spaces are put in order and long words cut', () => {
  expect(parse('q=++keripik+%0A+singkong+').q).toBe('keripik singkong')
  expect(parse(`q=${'a'.repeat(500)}`).q).toHaveLength(80)
})

test.each(['hal=0', 'hal=-3', 'hal=1.5', 'hal=x', 'hal=1e9', 'hal='])('%s is the first page', (text) => {
  expect(parse(text).hal).toBe(1)
})

test.each([
  'kategori=<script>&koperasi=../kelola',
  'tempat=jember&ambil=35.09.14',
  'min=murah&maks=-5',
  'min=0&maks=99999999999999',
  'sedia=semua&halal=ya&urut=terbaik',
  'urut=cocok',
  'urut=baru',
])('%s is as if it were not there', (text) => expect(parse(text)).toEqual(nothing))

test('a price is read as people write it, and ends the wrong way round are put right', () => {
  expect(parse('min=Rp 15.000&maks=30,000')).toMatchObject({ min: 15_000, maks: 30_000 })
  expect(parse('min=30000&maks=15000')).toMatchObject({ min: 15_000, maks: 30_000 })
})

test('the usual order is not said: newest first, or what fits best when there are words', () => {
  expect(parse('q=kopi&urut=cocok').urut).toBe('')
  expect(parse('q=kopi&urut=baru').urut).toBe('baru')
  expect(toFilter(parse('q=kopi&urut=baru')).sort).toBe('newest')
})

test('filters are counted, a price once and words not at all', () => {
  expect(countFilters(parse('q=kopi&urut=murah&hal=3'))).toBe(0)
  expect(countFilters(parse('kategori=kopi&min=1000&maks=2000&halal=1'))).toBe(3)
})

test('an address reads back as it was written', () => {
  const handle = fc.stringMatching(/^[a-z0-9-]{0,20}$/)
  const area = fc.constantFrom('', '35', '35.09')
  const price = fc.option(fc.integer({ min: 1, max: 1_000_000_000 }), { nil: undefined })
  const words = fc.string({ maxLength: 60 }).map((text) => text.replace(/\s+/g, ' ').trim())
  fc.assert(
    fc.property(
      fc.record({
        q: words,
        persis: fc.boolean(),
        kategori: handle,
        koperasi: handle,
        tempat: area,
        ambil: area,
        min: price,
        maks: price,
        sedia: fc.constantFrom('' as const, 'siap' as const, 'pesan' as const),
        halal: fc.boolean(),
        urut: fc.constantFrom('' as const, 'murah' as const, 'mahal' as const),
        hal: fc.integer({ min: 1, max: 10_000 }),
      }),
      (query) => {
        const ends = [query.min ?? 0, query.maks ?? Infinity]
        fc.pre((ends[0] ?? 0) <= (ends[1] ?? 0))
        const persis = query.persis && query.q !== ''
        expect(parse(new URL(productListHref(query), 'http://x').search)).toEqual({ ...query, persis })
      },
    ),
  )
})

test('a price is said by its ends', () => {
  expect(priceRange(undefined, undefined)).toBe('')
  expect(priceRange(undefined, 14_999)).toBe('Sampai Rp\u00a014.999')
  expect(priceRange(15_000, 29_999)).toBe('Rp\u00a015.000–29.999')
  expect(priceRange(150_000, undefined)).toBe('Rp\u00a0150.000 ke atas')
})
