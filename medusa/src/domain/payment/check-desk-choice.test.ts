import { expect, it } from 'vitest'
import { checkDeskChoice } from './check-desk-choice'

const transfer = {
  method: 'transfer' as const,
  is_on: true,
  bank_name: 'BRI',
  account_number: '1234-5678 90',
  account_holder: 'Koperasi Contoh',
  note: null,
}

it('keeps the number of an account without what people write into it', () => {
  expect(checkDeskChoice(transfer, false)).toMatchObject({ value: { account_number: '1234567890' } })
})

it.each([
  ['desk_account_number', { account_number: '12A45' }, 'account_number'],
  ['desk_account_number', { account_number: '1234' }, 'account_number'],
  ['desk_account_partial', { account_number: ' ' }, 'account_number'],
  ['desk_account_partial', { account_holder: null }, 'account_holder'],
  ['desk_account_partial', { bank_name: null }, 'bank_name'],
])('refuses transfers without a whole account: %s', (code, part, field) => {
  expect(checkDeskChoice({ ...transfer, ...part }, true)).toMatchObject({ failure: { code, field } })
})

it('lets what is off be unfinished', () => {
  expect(checkDeskChoice({ ...transfer, is_on: false, bank_name: null }, false).ok).toBe(true)
})

it('asks for a place where cash is to be brought, and for no account', () => {
  const pickup = { ...transfer, method: 'pickup' as const }
  expect(checkDeskChoice(pickup, false)).toMatchObject({ failure: { code: 'desk_place_missing' } })
  expect(checkDeskChoice(pickup, true)).toMatchObject({ value: { is_on: true, account_number: null } })
})
