import { describe, expect, it } from 'vitest'
import { checkBankAccount } from './check-bank-account'
import { checkFee } from './check-fee'
import { checkNesting, type OrganisationKind } from './check-nesting'

const under = (kind: OrganisationKind, above: string[] = []) => ({ id: 'org_up', kind, above })

describe('checkNesting', () => {
  it.each([
    ['network', 'network', true],
    ['cooperative', 'network', true],
    ['group', 'network', true],
    ['group', 'cooperative', true],
    ['cooperative', 'cooperative', false],
    ['group', 'group', false],
    ['network', 'cooperative', false],
    ['cooperative', 'group', false],
  ] as const)('a %s under a %s: %s', (kind, upper, ok) => {
    expect(checkNesting(null, { kind, parent: under(upper) }).ok).toBe(ok)
  })

  it('lets every kind stand alone', () => {
    expect(checkNesting(null, { kind: 'group', parent: null }).ok).toBe(true)
  })

  it('refuses a place under itself, near and far', () => {
    expect(checkNesting('org_up', { kind: 'network', parent: under('network') }).ok).toBe(false)
    expect(checkNesting('org_top', { kind: 'network', parent: under('network', ['org_top']) }).ok).toBe(false)
  })
})

describe('checkBankAccount', () => {
  const whole = {
    bank_name: 'Bank Contoh',
    bank_account_number: '0001112223',
    bank_account_name: 'Koperasi Contoh',
  }
  it('takes a whole account or none', () => {
    expect(checkBankAccount(whole).ok).toBe(true)
    expect(checkBankAccount({ bank_name: null, bank_account_number: null, bank_account_name: null }).ok).toBe(
      true,
    )
  })
  it.each([
    { ...whole, bank_name: null },
    { ...whole, bank_account_number: null },
    { ...whole, bank_account_name: null },
    { ...whole, bank_account_number: '12-34' },
  ])('refuses %j', (account) => expect(checkBankAccount(account).ok).toBe(false))
})

describe('checkFee', () => {
  it.each([
    [1_000, 0, 0, true],
    [0, 500, 9_000, true],
    [1_000, 0, 9_000, true],
    [1_001, 0, 9_000, false],
    [10_001, 0, 0, false],
    [-1, 0, 0, false],
    [10.5, 0, 0, false],
    [0, -1, 0, false],
    [0, 0.5, 0, false],
  ])('%d bps and %d rupiah beside %d bps: %s', (rate_bps, fixed_rupiah, others, ok) =>
    expect(checkFee({ rate_bps, fixed_rupiah }, others).ok).toBe(ok),
  )
})
