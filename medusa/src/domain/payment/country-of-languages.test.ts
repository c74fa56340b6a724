import fc from 'fast-check'
import { expect, it } from 'vitest'
import { countryOfLanguages } from './country-of-languages'

it.each([
  ['zh-HK,zh;q=0.9,en;q=0.8', 'hk'],
  ['zh-Hant-TW,zh;q=0.9', 'tw'],
  ['id,en-SG;q=0.8', 'sg'],
  ['ms-MY', 'my'],
  ['id-ID,id;q=0.9', 'id'],
  ['en', null],
  ['*', null],
  ['', null],
  [null, null],
])('%s speaks of %s', (header, country) => expect(countryOfLanguages(header)).toBe(country))

it('takes whatever a browser sends', () => {
  fc.assert(fc.property(fc.string(), (header) => /^[a-z]{2}$/.test(countryOfLanguages(header) ?? 'xx')))
})
