import type { KnownWord } from './correct-word'
import { editDistance } from './edit-distance'
import { spellingKey } from './spelling-key'

const MOST_SLIPS = 3
const MOST_WORDS = 4

/** Words to offer when one is like none: too far off to be taken for it, near enough to be what was meant. */
export function nearestWords(typed: string, candidates: readonly KnownWord[]): string[] {
  const most = Math.min(MOST_SLIPS, Math.floor(typed.length / 2))
  const key = spellingKey(typed)
  return candidates
    .map(({ word, documents }) => ({
      word,
      documents,
      slips: Math.min(editDistance(typed, word, most), editDistance(key, spellingKey(word), most)),
    }))
    .filter(({ word, slips }) => slips <= most && word.length > 2)
    .toSorted((a, b) => a.slips - b.slips || b.documents - a.documents || (a.word < b.word ? -1 : 1))
    .slice(0, MOST_WORDS)
    .map(({ word }) => word)
}
