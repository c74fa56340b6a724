import { expect, it } from 'vitest'
import { nameAddress } from './name-address'

it.each([
  ['Jalan Melati 3', '35.09.12.2004', 'Jalan Melati 3, Ambulu, Ambulu, Kabupaten Jember, Jawa Timur'],
  [
    'Kecamatan Ambulu, Kabupaten Jember (alamat contoh)',
    '35.09.12',
    'Kecamatan Ambulu, Kabupaten Jember, Jawa Timur (alamat contoh)',
  ],
  ['Kabupaten Jember, Jawa Timur (alamat contoh)', '35.09', 'Kabupaten Jember, Jawa Timur (alamat contoh)'],
  [
    'Dusun Krajan, Kec. Kokap, Kulon Progo, DI Yogyakarta',
    '34.01.08',
    'Dusun Krajan, Kec. Kokap, Kulon Progo, DI Yogyakarta',
  ],
  ['Jalan Jember 7', '35.09', 'Jalan Jember 7, Kabupaten Jember, Jawa Timur'],
])('%s in %s is written with each part once', (address, area_code, whole) => {
  expect(nameAddress(address, area_code)).toBe(whole)
})

it('is content with what is known', () => {
  expect(nameAddress(null, '35.09')).toBe('Kabupaten Jember, Jawa Timur')
  expect(nameAddress(' Jalan Melati 3 ', null)).toBe('Jalan Melati 3')
  expect(nameAddress('', undefined)).toBeUndefined()
})
