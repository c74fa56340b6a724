import { foldWords } from './fold-words'
import { spellingKey } from './spelling-key'
import { stripAffixes } from './strip-affixes'
import { KIND_OF, ONE_THING, STOP_WORDS, SYNONYMS } from './synonyms'

/** A word or phrase as it was written, and the one term that stands for it and all its like. */
export type SearchTerm = { text: string; term: string }

const LONGEST_PHRASE = 3

const REMEMBERED = 20_000
const keys = new Map<string, string>()

/** A catalogue says the same few thousand words over and over: measured, most of the time of indexing was spent here. */
function keyOf(word: string): string {
  const known = keys.get(word)
  if (known !== undefined) return known
  if (keys.size >= REMEMBERED) keys.clear()
  const key = spellingKey(stripAffixes(word))
  keys.set(word, key)
  return key
}

const join = (words: readonly string[]) => words.map(keyOf).join(' ')
/** One token for the search engine, whatever it cuts words at. */
const glue = (phrase: string) => phrase.replaceAll(' ', '')

const OPAQUE: ReadonlySet<string> = new Set(ONE_THING.map(phraseKey))

/** From the keys of a word or phrase to its term. */
const TERMS: ReadonlyMap<string, string> = new Map([
  ...[...OPAQUE].map((key) => [key, glue(key)] as const),
  ...SYNONYMS.flatMap((row) =>
    row.map((phrase) => [phraseKey(phrase), glue(phraseKey(row[0] ?? phrase))] as const),
  ),
])

const KINDS: ReadonlyMap<string, readonly SearchTerm[]> = new Map(
  Object.entries(KIND_OF).map(
    ([phrase, kinds]) => [termOf(phrase), kinds.map((kind) => ({ text: kind, term: termOf(kind) }))] as const,
  ),
)

/** A thing to buy: what a seller is called does not say that she sells it (KOPI is a network of many goods). */
export const namesGoods = ({ term }: SearchTerm): boolean => KINDS.has(term)

function phraseKey(phrase: string): string {
  return join(phrase.split(' '))
}

function termOf(phrase: string): string {
  const key = phraseKey(phrase)
  return TERMS.get(key) ?? glue(key)
}

/** The terms of a text in order: the longest phrase that means one thing is one term. */
export function readTerms(text: string): SearchTerm[] {
  const words = foldWords(text)
  const terms: SearchTerm[] = []
  for (let at = 0; at < words.length;) {
    const found = phraseAt(words, at)
    terms.push(found.term)
    at += found.length
  }
  return terms
}

function phraseAt(words: readonly string[], at: number): { term: SearchTerm; length: number } {
  for (let length = Math.min(LONGEST_PHRASE, words.length - at); length > 1; length -= 1) {
    const phrase = words.slice(at, at + length)
    const term = TERMS.get(join(phrase))
    if (term !== undefined) return { term: { text: phrase.join(' '), term }, length }
  }
  const word = words[at] ?? ''
  return { term: { text: word, term: termOf(word) }, length: 1 }
}

/**
 * What a text is found by: its words as they stand (for prefixes), their terms, and the kinds they belong to. Whoever
 * looks for sugar finds palm sugar too: the words of a phrase count beside it, unless together they are another thing.
 */
export function indexTerms(text: string): SearchTerm[] {
  const found = new Map<string, SearchTerm>()
  const add = (term: SearchTerm) => found.set(`${term.text}\t${term.term}`, term)
  for (const entry of readTerms(text)) {
    add(entry)
    for (const kind of KINDS.get(entry.term) ?? []) add(kind)
    const words = entry.text.split(' ')
    if (words.length > 1 && !OPAQUE.has(join(words))) {
      for (const word of words) add({ text: word, term: termOf(word) })
    }
  }
  return [...found.values()]
}

/** The terms that a query asks for; little words do not count unless nothing else was said. */
export function queryTerms(query: string, most = 8): SearchTerm[] {
  const terms = readTerms(query)
  const heavy = terms.filter(({ text }) => !STOP_WORDS.has(text))
  return (heavy.length > 0 ? heavy : terms).slice(0, most)
}
