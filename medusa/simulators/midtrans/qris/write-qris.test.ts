import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checksum, writeFields } from './tlv.ts'
import { writeQris } from './write-qris.ts'

type Case = { id: string; payload: string; crc_ok: boolean }
const vectors = new URL('../../../../tests/vectors/qris.json', import.meta.url)
const { cases } = JSON.parse(readFileSync(vectors, 'utf8')) as { cases: Case[] }

/** Read as a scanning app does: by length, never by searching. */
function readFields(text: string): Map<string, string> {
  const fields = new Map<string, string>()
  let at = 0
  while (at < text.length) {
    const length = Number(text.slice(at + 2, at + 4))
    fields.set(text.slice(at, at + 2), text.slice(at + 4, at + 4 + length))
    at += 4 + length
  }
  expect(at).toBe(text.length)
  return fields
}

const MERCHANT = { name: 'LAPAK PURNA CONTOH', city: 'JAKARTA', postcode: '10110', nmid: 'ID0000000000000' }

describe('checksum', () => {
  it('of "123456789" is 29B1', () => expect(checksum('123456789')).toBe('29B1'))

  it.each(cases)('$id', ({ payload, crc_ok }) => {
    const isRight = checksum(payload.slice(0, -4)) === payload.slice(-4).toUpperCase()
    expect(isRight).toBe(crc_ok)
  })
})

describe('writeQris', () => {
  it('says how much, to whom, and for what', () => {
    const fields = readFields(writeQris({ amount: 275_000, reference: 'A120261122' }, MERCHANT))
    expect(Object.fromEntries(fields)).toMatchObject({
      '00': '01',
      '01': '12',
      '53': '360',
      '54': '275000.00',
      '58': 'ID',
      '59': 'LAPAK PURNA CONTOH',
      '60': 'JAKARTA',
    })
    expect(readFields(fields.get('51') ?? '').get('02')).toBe('ID0000000000000')
    expect(readFields(fields.get('62') ?? '').get('05')).toBe('A120261122')
  })

  it('is whole whatever the merchant is called', () => {
    const merchants = fc.record({
      name: fc.string({ unit: 'grapheme' }),
      city: fc.string({ unit: 'grapheme' }),
      postcode: fc.string(),
      nmid: fc.string(),
    })
    const references = fc.stringMatching(/^[A-Za-z0-9]{1,40}$/)
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000_000 }),
        references,
        merchants,
        (amount, reference, merchant) => {
          const text = writeQris({ amount, reference }, merchant)
          expect(readFields(text).get('63')).toBe(checksum(text.slice(0, -4)))
          expect(readFields(text).get('54')).toBe(`${amount}.00`)
        },
      ),
    )
  })

  it('refuses what no field can hold', () =>
    expect(() => writeFields([['59', 'x'.repeat(100)]])).toThrow('59'))
})
