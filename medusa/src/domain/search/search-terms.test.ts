import { describe, expect, it } from 'vitest'
import { foldWords } from './fold-words'
import { indexTerms, queryTerms, readTerms } from './search-terms'
import { spellingKey } from './spelling-key'
import { stripAffixes } from './strip-affixes'

const termsOf = (text: string) => queryTerms(text).map(({ term }) => term)

describe('words', () => {
  it('are folded and cut at everything else', () => {
    expect(foldWords('KOPI   Bubuk!! Café-nya 250g')).toEqual(['kopi', 'bubuk', 'cafe', 'nya', '250g'])
    expect(foldWords('')).toEqual([])
  })
})

describe('spellings by ear', () => {
  it.each([
    ['kripik', 'keripik'],
    ['krupuk', 'kerupuk'],
    ['sambel', 'sambal'],
    ['garem', 'garam'],
    ['jait', 'jahit'],
    ['item', 'hitam'],
    ['coklat', 'cokelat'],
    ['trasi', 'terasi'],
    ['mie', 'mi'],
    ['brownis', 'brownies'],
    ['telor', 'telur'],
    ['slendang', 'selendang'],
    ['pedes', 'pedas'],
    ['tau', 'tahu'],
  ])('%s is %s', (heard, written) => expect(spellingKey(heard)).toBe(spellingKey(written)))

  it.each([
    ['keripik', 'kerupuk'],
    ['pisang', 'pasang'],
    ['jahe', 'jahit'],
    ['tas', 'kertas'],
    ['asin', 'asap'],
    ['kopi', 'kupu'],
  ])('%s is not %s', (one, other) => expect(spellingKey(one)).not.toBe(spellingKey(other)))
})

describe('affixes', () => {
  it.each([
    ['merajut', 'rajut'],
    ['anyaman', 'anyam'],
    ['dianyam', 'anyam'],
    ['pengering', 'kering'],
    ['mengeringkan', 'kering'],
    ['diasap', 'asap'],
    ['asapan', 'asap'],
    ['menyulam', 'sulam'],
    ['menenun', 'tenun'],
    ['penjahit', 'jahit'],
    ['diminum', 'minum'],
    ['celananya', 'celana'],
  ])('%s comes from %s', (word, root) => expect(stripAffixes(word)).toBe(root))

  it.each(['manisan', 'minuman', 'keripik', 'cincin', 'dodol', 'pedas', 'permen', 'anyelir', 'durian'])(
    '%s stays whole',
    (word) => expect(stripAffixes(word)).toBe(word),
  )
})

describe('terms', () => {
  it('stand for all words and phrases that mean one thing', () => {
    expect(termsOf('gula jawa')).toEqual(termsOf('gula aren'))
    expect(termsOf('itik')).toEqual(termsOf('bebek'))
    expect(termsOf('pengrajin')).toEqual(termsOf('perajin'))
  })

  it('keep a phrase that is one thing apart from its words', () => {
    expect(termsOf('garam kuku')).toHaveLength(1)
    expect(termsOf('garam kuku')).not.toEqual(termsOf('garam'))
  })

  it('let the words of a phrase count, unless together they are another thing', () => {
    expect(indexTerms('Gula aren').map(({ term }) => term)).toEqual(expect.arrayContaining(termsOf('gula')))
    expect(indexTerms('Ubi kayu').map(({ term }) => term)).not.toContain(termsOf('kayu')[0])
    expect(termsOf('ubi kayu')).toEqual(termsOf('singkong'))
  })

  it('leave out little words unless there is nothing else', () => {
    expect(termsOf('keripik dari singkong')).toEqual(termsOf('keripik singkong'))
    expect(termsOf('dari')).toEqual(['dari'])
  })

  it('let a thing be found by its kind, not the kind by the thing', () => {
    const found = indexTerms('Wedang uwuh').map(({ term }) => term)
    expect(found).toEqual(expect.arrayContaining(termsOf('minuman herbal')))
    expect(indexTerms('Gelas minum').map(({ term }) => term)).not.toContain(termsOf('minuman')[0])
    expect(readTerms('camilan').map(({ term }) => term)).not.toContain(termsOf('keripik')[0])
  })
})
