import { describe, expect, it } from 'vitest'
import { isGoodReading, listReadings, wordReading, type ReadWord, type Reading } from './read-query'

const word = (text: string, certainty: ReadWord['certainty'] = 'known'): ReadWord => ({
  asked: text,
  text,
  certainty,
})
const texts = (readings: Reading[]) => readings.map((reading) => reading.map(({ text }) => text).join(' '))

describe('the readings of a query', () => {
  it.each<[string, Reading, string[]]>([
    ['all known', [word('kopi'), word('robusta')], ['kopi robusta']],
    ['a guess', [word('batik'), word('merah', 'doubtful')], ['batik merah', 'batik']],
    ['a clear slip', [word('keripik'), word('pisang', 'sure')], ['keripik pisang', 'keripik']],
    ['a stranger', [word('zzzz', 'unknown'), word('batik')], ['zzzz batik', 'batik']],
    ['nothing known', [word('merah', 'doubtful')], ['merah']],
    [
      'all at once',
      [word('batik'), word('pisang', 'sure'), word('merah', 'doubtful')],
      ['batik pisang merah', 'batik pisang', 'batik'],
    ],
  ])('%s', (_name, words, expected) => expect(texts(listReadings(words))).toEqual(expected))

  it('a guess is never good enough, a slip is when it finds something', () => {
    expect(isGoodReading([word('batik'), word('merah', 'doubtful')], 1)).toBe(false)
    expect(isGoodReading([word('pisang', 'sure')], 1)).toBe(true)
    expect(isGoodReading([word('pisang', 'sure')], 0)).toBe(false)
  })

  it('says how it was read only where that differs from what was written', () => {
    const written = [word('batik'), word('merah', 'doubtful')]
    expect(wordReading([word('batik')], written)).toBe('batik')
    expect(wordReading(written, written)).toBe('batik merah')
    expect(wordReading([word('keri', 'begun')], [word('keri', 'begun')])).toBeUndefined()
  })
})
