import { editDistance } from './edit-distance'
import { spellingKey } from './spelling-key'

/** A word of the catalogue that looks like the one typed. */
export type KnownWord = { word: string; term: string; documents: number }

/** Short words have too many neighbours for a guess to be a help. */
const SHORTEST_GUESSED = 4
const LONG = 7

/**
 * A letter lost, doubled or swapped is a slip of the finger. Another letter in a short word may as well make another word:
 * murah is cheap, merah is red.
 */
export function isClearSlip(typed: string, word: string): boolean {
  if (typed.length >= LONG || typed.length !== word.length) return true
  return sorted(typed) === sorted(word) || spellingKey(typed) === spellingKey(word)
}

const sorted = (word: string) => [...word].toSorted().join('')

/** The word that was probably meant: fewest slips first, then the one that more products use. */
export function correctWord(typed: string, candidates: readonly KnownWord[]): KnownWord | undefined {
  if (typed.length < SHORTEST_GUESSED) return undefined
  const most = typed.length < LONG ? 1 : 2
  const key = spellingKey(typed)
  return candidates
    .map((candidate) => ({
      candidate,
      slips: Math.min(
        editDistance(typed, candidate.word, most),
        editDistance(key, spellingKey(candidate.word), most),
      ),
      firstDiffers: typed[0] === candidate.word[0] ? 0 : 1,
    }))
    .filter(({ slips }) => slips <= most)
    .toSorted(
      (a, b) =>
        a.slips - b.slips ||
        a.firstDiffers - b.firstDiffers ||
        b.candidate.documents - a.candidate.documents ||
        (a.candidate.word < b.candidate.word ? -1 : 1),
    )[0]?.candidate
}
