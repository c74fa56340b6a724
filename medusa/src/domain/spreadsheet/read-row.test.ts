import { describe, expect, it } from 'vitest'
import { PRODUCT_COLUMNS } from './columns/product'
import { detectDelimiter } from './detect-delimiter'
import { makeHandle } from './make-handle'
import { matchHeader } from './match-header'
import { readRow } from './read-row'

describe('the first line', () => {
  it('is understood in both languages, however it is spelt', () => {
    const header = matchHeader(PRODUCT_COLUMNS, [
      'SKU *',
      'Penjual',
      ' kategori ',
      'Nama Produk',
      'HARGA',
      'Berat (gram)',
      'Pembuat',
      'warna',
      '',
    ])
    expect(header.names).toEqual([
      'sku',
      'organisation',
      'category',
      'name',
      'price',
      'weight_gram',
      'makers',
      undefined,
      undefined,
    ])
    expect(header.unknown).toEqual(['warna'])
    expect(header.issues).toEqual([])
  })

  it('names a column that is missing or there twice', () => {
    const { issues } = matchHeader(PRODUCT_COLUMNS, [
      'sku',
      'harga',
      'price',
      'name',
      'organisation',
      'category',
      'berat',
    ])
    expect(issues.map(({ column }) => column)).toEqual(['price', 'makers'])
  })

  it.each([
    ['sku;name;price', ';'],
    ['sku,name,price', ','],
    ['sku\tname\tprice', '\t'],
    ['"a,b,c,d";"x";y', ';'],
    ['sku', ','],
  ])('%s tells its separator', (line, separator) => {
    expect(detectDelimiter(line)).toBe(separator)
  })
})

describe('a row', () => {
  const names = ['sku', 'organisation', 'category', 'name', 'price', 'weight_gram', 'makers', 'unit']
  const cells = ['K-1', 'koperasi', 'camilan', 'Keripik', '25.000', '250', 'A-001', '']

  it('tells an empty cell from a column that is not there', () => {
    const read = readRow(PRODUCT_COLUMNS, names, cells)
    expect(read.ok && [read.value.price, read.value.unit, read.value.size]).toEqual([25_000, null, undefined])
  })

  it('names everything that is wrong with it', () => {
    const read = readRow(PRODUCT_COLUMNS, names, [
      'K 1',
      '',
      'camilan',
      'Keri\uFFFDpik',
      'mahal',
      '0',
      'A',
      'x\u0000',
    ])
    expect(read.ok ? [] : read.issues.map(({ column }) => column)).toEqual([
      'sku',
      'organisation',
      'name',
      'price',
      'weight_gram',
      'unit',
    ])
  })

  it('with more or fewer cells than the first line is not guessed at', () => {
    for (const wrong of [cells.slice(0, 5), [...cells, 'lebih']]) {
      expect(readRow(PRODUCT_COLUMNS, names, wrong).ok).toBe(false)
    }
    expect(readRow(PRODUCT_COLUMNS, names, [...cells, '', ' ']).ok).toBe(true)
  })
})

it('an address is made of a name', () => {
  expect(makeHandle('Keripik Pisang Képok 250 g')).toBe('keripik-pisang-kepok-250-g')
  expect(makeHandle('Sambal & Bumbu')).toBe('sambal-dan-bumbu')
  expect(makeHandle('--- !!')).toBe('')
  expect(makeHandle('ä'.repeat(300)).length).toBeLessThanOrEqual(80)
})
