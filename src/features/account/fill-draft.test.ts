import { expect, test } from 'vitest'
import { newDraft, settleArea } from '../checkout/draft'
import { fillDraft, otherAddresses } from './fill-draft'

const address = {
  id: 'cuaddr_1',
  name: 'Siti Contoh',
  street: 'Jalan Mawar 5',
  area_code: '33.74.09.1001',
  area_name: 'Semarang',
  postal_code: null,
}
const account = { phone: '+6281234567890', name: 'Siti Contoh', addresses: [address] }

test('an address fills the form whole, down to the village', () => {
  const draft = fillDraft({ ...newDraft(), postal_code: '50123', note: 'pagar biru' }, account, address)
  expect(draft).toMatchObject({ name: 'Siti Contoh', phone: '+62 812-3456-7890', street: 'Jalan Mawar 5' })
  expect(settleArea(draft)).toMatchObject({ province: '33', regency: '33.74', village: '33.74.09.1001' })
  expect(draft).toMatchObject({ postal_code: '', note: 'pagar biru' })
})

test('without an address what was typed stays', () => {
  const typed = { ...newDraft(), name: 'Ibu Sari', phone: '0812', street: 'Jalan Lain 1' }
  expect(fillDraft(typed, account)).toEqual(typed)
})

test('an address that stands in the form is not offered again', () => {
  expect(otherAddresses(account, newDraft())).toEqual([address])
  expect(otherAddresses(account, fillDraft(newDraft(), account, address))).toEqual([])
})
