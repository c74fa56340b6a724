import { describe, expect, it } from 'vitest'
import {
  isGoodReading,
  leftOut,
  listReadings,
  relaxReading,
  wordReading,
  type ReadWord,
  type Reading,
} from './read-query'

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
    ['praise', [word('tas'), word('batik'), word('bagus', 'praise')], ['tas batik bagus', 'tas batik']],
    ['praise alone', [word('bagus', 'praise')], ['bagus']],
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

  it('does without one word, then takes each by itself, when all that is known finds nothing together', () => {
    const rows = (...words: ReadWord[]) => relaxReading(words).map(texts)
    expect(rows(word('tas'), word('batik'), word('merah'))).toEqual([
      ['batik merah', 'tas merah', 'tas batik'],
      ['tas', 'batik', 'merah'],
    ])
    expect(rows(word('tas'), word('batik'), word('bagus', 'praise'))).toEqual([['tas', 'batik']])
    expect(rows(word('tas'), word('zzz', 'unknown'))).toEqual([])
    expect(rows()).toEqual([])
  })

  it('names what it did without as it was written', () => {
    const [tas, merah] = [word('tas'), word('merah', 'doubtful')]
    const written = [
      { word: tas, typed: 'tas' },
      { word: merah, typed: 'murah' },
    ]
    expect(leftOut([tas], written)).toEqual(['murah'])
    expect(leftOut([tas, merah], written)).toEqual([])
  })
})
