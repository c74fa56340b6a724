import { describe, expect, it } from 'vitest'
import { maskAccount, readBankAccount } from './bank-account'

const good = { bank: ' BRI ', number: '0123-4567 8901', holder: 'Siti\u0000 Aminah' }

describe('a bank account', () => {
  it('is read as people write it', () => {
    expect(readBankAccount(good)).toEqual({
      ok: true,
      value: { bank: 'BRI', number: '012345678901', holder: 'Siti Aminah' },
    })
  })

  it.each([
    [{ bank: '' }, 'bank'],
    [{ number: '1234' }, 'number'],
    [{ number: '12345x' }, 'number'],
    [{ number: '1'.repeat(21) }, 'number'],
    [{ holder: ' ' }, 'holder'],
  ])('%j is refused with its field', (change, field) => {
    expect(readBankAccount({ ...good, ...change })).toMatchObject({ ok: false, failure: { field } })
  })

  it('shows in a list no more than its end', () => {
    expect(maskAccount({ bank: 'BRI', number: '012345678901', holder: 'Siti' })).toEqual({
      bank: 'BRI',
      number: '••••8901',
      holder: 'S•••',
    })
  })
  it('shows little of a short number', () => {
    expect(maskAccount({ bank: 'BRI', number: '12345', holder: 'Siti' }).number).toBe('••••')
    expect(maskAccount({ bank: 'BRI', number: '1234567', holder: 'Siti' }).number).toBe('••••67')
  })
})
