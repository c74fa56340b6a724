import { expect, it } from 'vitest'
import { chooseSplit, listSplits } from './split-words'

const known: Record<string, number> = { kopi: 7, bubuk: 9, tas: 5, anyaman: 6, tasan: 1, yaman: 1 }
const split = (word: string) => chooseSplit(listSplits(word), (part) => known[part] ?? 0)

it.each([
  ['kopibubuk', ['kopi', 'bubuk']],
  ['tasanyaman', ['tas', 'anyaman']],
])('%s is two words', (word, parts) => expect(split(word)).toEqual(parts))

it.each(['kopi', 'kopixyz', 'xqzvb', '', 'kopibu'])('“%s” stays one', (word) =>
  expect(split(word)).toBeUndefined(),
)
