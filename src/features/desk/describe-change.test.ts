import { expect, it } from 'vitest'
import type { DeskChange } from '#contracts/desk'
import { accountLine, describeChange, partyWord } from './describe-change'

const account = { bank_name: 'BRI', account_number: '0123456789', account_holder: 'Koperasi Contoh' }
const choice = { is_on: false, note: null, ...account }
const change: DeskChange = {
  ...{ id: 'x', method: 'transfer', kind: 'set', before: choice, after: choice, reason: null },
  by: { kind: 'member', name: 'Ani', is_you: false },
  at: '2026-11-22T08:00:00Z',
}

it('tells what was changed of a choice, and nothing else', () => {
  const words = describeChange({ ...change, after: { ...choice, is_on: true, note: 'Senin' } })
  expect(words).toHaveLength(2)
  expect(words.join(' ')).toMatch(/dinyalakan.*Senin/)
  expect(describeChange({ ...change, before: { ...choice, note: 'Senin' } })).toHaveLength(1)
})

it('tells the former account beside the new one', () => {
  const [words] = describeChange({
    ...change,
    kind: 'confirmed',
    before: account,
    after: { ...account, account_number: '9999900000' },
  })
  expect(words).toMatch(/9999 9000 00.*0123 4567 89/)
  const [first] = describeChange({ ...change, kind: 'confirmed', before: null, after: account })
  expect(first).toMatch(/0123 4567 89.*belum ada/)
})

it('tells why a proposal was refused, and how an older choice stood', () => {
  const refused = describeChange({
    ...change,
    kind: 'refused',
    after: account,
    reason: 'Bukan nomor koperasi',
  })
  expect(refused[0]).toContain('Bukan nomor koperasi')
  expect(describeChange({ ...change, before: null })[0]).toContain('0123 4567 89')
})

it('names no account that is not whole, and an operator as one of the shop', () => {
  expect(accountLine({ ...account, bank_name: null })).toBeUndefined()
  expect(partyWord({ kind: 'operator', name: null, is_you: false })).toBe('Admin toko')
  expect(partyWord({ kind: 'member', name: 'Ani', is_you: true })).toBe('Anda')
})
