import { describe, expect, it } from 'vitest'
import { loadAreas } from './load-areas'
import { searchAreas } from './search-areas'

const namesOf = (text: string) => searchAreas(loadAreas(), text).map(({ name }) => name)

describe('a kecamatan is found', () => {
  it.each([
    ['ambulu', 'Ambulu, Kabupaten Jember, Jawa Timur'],
    ['  Kec. AMBULU ', 'Ambulu, Kabupaten Jember, Jawa Timur'],
    ['ambulu jember', 'Ambulu, Kabupaten Jember, Jawa Timur'],
    ['kokap, kulon progo', 'Kokap, Kabupaten Kulon Progo, Daerah Istimewa Yogyakarta'],
    ['ambul', 'Ambulu, Kabupaten Jember, Jawa Timur'],
  ])('by %s', (text, name) => {
    expect(namesOf(text)[0]).toBe(name)
  })

  it('by its own name before those that lie in a kabupaten of that name', () => {
    const names = namesOf('sentolo')
    expect(names[0]).toMatch(/^Sentolo, Kabupaten Kulon Progo/)
  })

  it('by the kabupaten, all of it', () => {
    const names = namesOf('kab jember')
    expect(names.length).toBeGreaterThan(30)
    expect(names.every((name) => name.includes('Kabupaten Jember'))).toBe(true)
    expect(namesOf('kota malang').every((name) => name.includes('Kota Malang'))).toBe(true)
  })

  it('with a letter wrong', () => {
    expect(namesOf('ambulo')[0]).toMatch(/^Ambulu, /)
    expect(namesOf('wulluhan')[0]).toMatch(/^Wuluhan, /)
  })
})

describe('a town by what people call it', () => {
  it.each([
    ['jogja', /, Kota Yogyakarta, /],
    ['Yogya', /, Kota Yogyakarta, /],
    ['solo', /, Kota Surakarta, /],
    ['jaksel', /, Kota Administrasi Jakarta Selatan, /],
    ['ambulu jatim', /^Ambulu, Kabupaten Jember, Jawa Timur$/],
    ['Kebayoran Baru, Jaksel', /^Kebayoran Baru, /],
    ['bali', /, Bali$/],
    ['malang', /, (Kabupaten|Kota) Malang, Jawa Timur$/],
    ['Ambulu RT 3 RW 1', /^Ambulu, Kabupaten Jember/],
  ])('%s', (text, name) => expect(namesOf(text)[0]).toMatch(name))

  it('the kecamatan of the town come before all others of its province', () => {
    const names = namesOf('yogyakarta')
    expect(names.slice(0, 14).every((name) => name.includes('Kota Yogyakarta'))).toBe(true)
  })

  it('what is spelt so is found as well', () => {
    expect(namesOf('solo').some((name) => name.startsWith('Solo'))).toBe(true)
  })
})

it('a village is found when no kecamatan is called so', () => {
  const [found] = searchAreas(loadAreas(), 'Karangpatihan')
  expect(found?.name).toMatch(/^Karangpatihan, .*Kabupaten Ponorogo/)
  expect(found?.code).toMatch(/^\d{2}\.\d{2}\.\d{2}\.\d{4}$/)
})

it.each([
  ['Jl. Merdeka 5, Kota Bandung', /, Kota Bandung, Jawa Barat$/],
  ['Jalan Mawar 12 RT 1 Ambulu Jember', /^Ambulu, Kabupaten Jember/],
  ['Perumahan Griya Asri blok C, Jogja', /, Kota Yogyakarta, /],
])('of the address “%s” its end is the place', (text, name) => expect(namesOf(text)[0]).toMatch(name))

it('never more than a person reads, and nothing for nothing', () => {
  expect(namesOf('jawa').length).toBeLessThanOrEqual(40)
  for (const text of ['', '  ', '---', 'xqzvw', 'kecamatan', "'; drop table", '68172'])
    expect(namesOf(text)).toEqual([])
})
