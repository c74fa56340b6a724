import { expect, it } from 'vitest'
import type { BackendResult } from '../../lib/medusa/failure'
import { flagAccount } from './flag-account'

const refusal = (field?: string): BackendResult<true> => ({
  ok: false,
  failure: { code: 'x', message: 'Ditolak.', status: 422, ...(field !== undefined && { field }) },
})
const fieldsOf = (result: BackendResult<true>) => (result.ok ? undefined : result.failure.fields)

it('tells of every field that is wrong, not of the first alone', () => {
  const typed = { bank: '', number: '12', holder: ' ' }
  const fields = fieldsOf(flagAccount(refusal('phone'), typed))
  expect(Object.keys(fields ?? {}).toSorted()).toEqual(['bank', 'holder', 'number', 'phone'])
  expect(fields).toMatchObject({ phone: 'Ditolak.', number: expect.stringContaining('5 sampai 20 angka') })
})

it('has the words of the backend where both know of a field', () => {
  const typed = { bank: 'BRI', number: '12', holder: 'Siti' }
  expect(fieldsOf(flagAccount(refusal('number'), typed))).toEqual({ number: 'Ditolak.' })
})

it('leaves alone what is refused for another reason, and what is not refused', () => {
  expect(flagAccount(refusal(), {})).toEqual(refusal())
  expect(flagAccount({ ok: true, value: true }, {})).toEqual({ ok: true, value: true })
})
