import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseProductQuery, productListHref } from './product-query'

const parse = (text: string) => parseProductQuery(new URLSearchParams(text))

test('an empty address is the whole list', () => {
  expect(parse('')).toEqual({ q: '', persis: false, kategori: '', koperasi: '', hal: 1 })
  expect(productListHref({ hal: 1 })).toBe('/produk')
})

test('spaces are put in order and long words cut', () => {
  expect(parse('q=++keripik+%0A+singkong+').q).toBe('keripik singkong')
  expect(parse(`q=${'a'.repeat(500)}`).q).toHaveLength(80)
})

test.each(['hal=0', 'hal=-3', 'hal=1.5', 'hal=x', 'hal=1e9', 'hal='])('%s is the first page', (text) => {
  expect(parse(text).hal).toBe(1)
})

test('what is no handle is left out', () => {
  expect(parse('kategori=<script>&koperasi=../kelola')).toMatchObject({ kategori: '', koperasi: '' })
})

test('an address reads back as it was written', () => {
  const handle = fc.stringMatching(/^[a-z0-9-]{0,20}$/)
  const words = fc.string({ maxLength: 60 }).map((text) => text.replace(/\s+/g, ' ').trim())
  const page = fc.integer({ min: 1, max: 10_000 })
  fc.assert(
    fc.property(
      fc.record({ q: words, persis: fc.boolean(), kategori: handle, koperasi: handle, hal: page }),
      (query) => {
        const persis = query.persis && query.q !== ''
        expect(parse(new URL(productListHref(query), 'http://x').search)).toEqual({ ...query, persis })
      },
    ),
  )
})
