import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseMobile, type Region } from './parse-mobile'
import { readPhone } from './read-phone'

type Case = { input: string; region: Region; e164: string | null; type: string | null }
const vectors = new URL('../../../../tests/vectors/phones.json', import.meta.url)
const { cases } = JSON.parse(readFileSync(vectors, 'utf8')) as { cases: Case[] }

describe('parseMobile', () => {
  it.each(cases.filter((c) => c.type === 'MOBILE' || c.type === null))(
    'reads $input of $region as $e164',
    ({ input, region, e164 }) => expect(parseMobile(input, region)).toBe(e164),
  )

  it.each(cases.filter((c) => c.type !== 'MOBILE' && c.type !== null))(
    'refuses $input, which is no mobile but $type',
    ({ input, region }) => expect(parseMobile(input, region)).toBeNull(),
  )
})

describe('readPhone', () => {
  it.each(cases.filter((c) => c.type === 'MOBILE'))(
    'keeps what was right: $input',
    ({ input, region, e164 }) => expect(readPhone(input, 'phone', region)).toEqual({ ok: true, value: e164 }),
  )

  it.each(['0062 812 3456 7890', '00 6281234567890', '062812 3456 7890', ' 062-812-3456-7890'])(
    'mends %s',
    (input) => expect(readPhone(input)).toEqual({ ok: true, value: '+6281234567890' }),
  )

  it.each(['', '0812', '+62', '000000000000', '021-5551234', '0812 3456 7890'.repeat(10)])(
    'refuses %j',
    (input) => {
      const read = readPhone(input, 'contact.phone')
      expect(read).toMatchObject({ ok: false, failure: { code: 'invalid_phone', field: 'contact.phone' } })
    },
  )

  it('gives E.164 that reads as itself again, or refuses; it never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const read = readPhone(text)
        if (read.ok) expect(readPhone(read.value)).toEqual(read)
      }),
    )
  })
})
