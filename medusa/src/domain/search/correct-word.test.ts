import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { correctWord, isClearSlip, type KnownWord } from './correct-word'
import { editDistance } from './edit-distance'

const known = (word: string, documents: number): KnownWord => ({ word, term: word, documents })

describe('editDistance', () => {
  it.each([
    ['psang', 'pisang', 1],
    ['pisnag', 'pisang', 1],
    ['kopi', 'kopi', 0],
    ['sabun', 'batik', 3],
  ])('%s to %s takes %i', (a, b, distance) => expect(editDistance(a, b, 2)).toBe(distance))

  it('is the same both ways and zero only for the same word', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 })
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b, 8)).toBe(editDistance(b, a, 8))
        expect(editDistance(a, b, 8) === 0).toBe(a === b)
      }),
    )
  })
})

describe('isClearSlip', () => {
  it.each([
    ['psang', 'pisang', true],
    ['pisnag', 'pisang', true],
    ['kerpik', 'keripik', true],
    ['brownes', 'brownis', true],
    ['murah', 'merah', false],
    ['batil', 'batik', false],
  ])('%s for %s: %s', (typed, word, isClear) => expect(isClearSlip(typed, word)).toBe(isClear))
})

describe('correctWord', () => {
  it('takes the fewest slips, then the word that more products use', () => {
    expect(correctWord('psang', [known('pasang', 1), known('pisang', 9)])?.word).toBe('pisang')
    expect(correctWord('kerpik', [known('keripik', 3), known('kerupuk', 90)])?.word).toBe('keripik')
  })

  it('does not guess at short words nor at strangers', () => {
    expect(correctWord('tss', [known('tas', 9)])).toBeUndefined()
    expect(correctWord('sabun', [known('batik', 9)])).toBeUndefined()
    expect(correctWord('jahe', [known('jahit', 9)])).toBeUndefined()
  })
})
