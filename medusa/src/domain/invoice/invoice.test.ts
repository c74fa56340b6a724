import { describe, expect, it } from 'vitest'
import { readInvoiceParty } from './read-invoice-party'
import { formatNpwp, readNpwp } from './read-npwp'

const SCHOOL = { name: 'SD Negeri 1 Ambulu', address: 'Jalan Watu Ulo 7, Ambulu' }

describe('readNpwp', () => {
  it.each([
    ['01.234.567.8-901.000', '012345678901000'],
    ['012345678901000', '012345678901000'],
    ['3509 1234 5678 9012', '3509123456789012'],
  ])('reads %s', (text, digits) => {
    expect(readNpwp(text)).toEqual({ ok: true, value: digits })
  })

  it.each([
    '',
    '12345678901234',
    '12345678901234567',
    '01.234.567.8-901.00x',
    '000000000000000',
    '٠١٢٣٤٥٦٧٨٩٠١٢٣٤',
  ])('refuses %s', (text) => {
    expect(readNpwp(text)).toMatchObject({ ok: false, failure: { code: 'invalid_npwp' } })
  })

  it('writes it as people do', () => {
    expect(formatNpwp('012345678901000')).toBe('01.234.567.8-901.000')
    expect(formatNpwp('3509123456789012')).toBe('3509 1234 5678 9012')
  })
})

describe('readInvoiceParty', () => {
  it('does without a tax number', () => {
    expect(readInvoiceParty({ ...SCHOOL, npwp: ' ' })).toEqual({ ok: true, value: SCHOOL })
  })

  it('names the field that is wrong', () => {
    expect(readInvoiceParty({ ...SCHOOL, npwp: '12' })).toMatchObject({ failure: { field: 'invoice.npwp' } })
  })
})
