import { expect, it } from 'vitest'
import { isSameAccount, readDeskAccount } from './read-desk-account'

const account = { bank_name: 'BRI', account_number: '1234567890', account_holder: 'Koperasi Contoh' }

it('keeps the number of an account without what people write into it', () => {
  expect(readDeskAccount({ ...account, account_number: '1234-5678 90' })).toEqual({
    ok: true,
    value: account,
  })
})

it('keeps nothing of bank and holder that is not seen', () => {
  expect(
    readDeskAccount({
      ...account,
      bank_name: '\u202eBRI',
      account_holder: ' Koperasi \u200b\u00a0Contoh\ud800',
    }),
  ).toEqual({ ok: true, value: account })
  expect(readDeskAccount({ ...account, account_holder: '\u200b' }).ok).toBe(false)
})

it.each([
  ['desk_account_number', { account_number: '12A45' }, 'account_number'],
  ['desk_account_number', { account_number: '1234' }, 'account_number'],
  ['desk_account_partial', { account_number: ' ' }, 'account_number'],
  ['desk_account_partial', { account_number: null }, 'account_number'],
  ['desk_account_partial', { account_holder: null }, 'account_holder'],
  ['desk_account_partial', { bank_name: null }, 'bank_name'],
])('refuses an account that is not whole: %s', (code, part, field) => {
  expect(readDeskAccount({ ...account, ...part })).toMatchObject({ failure: { code, field } })
})

it('takes another bank, number or holder for another account', () => {
  expect(isSameAccount(account, { ...account })).toBe(true)
  expect(isSameAccount(null, null)).toBe(true)
  for (const other of [null, ...Object.keys(account).map((field) => ({ ...account, [field]: 'x' }))])
    expect(isSameAccount(account, other)).toBe(false)
})
