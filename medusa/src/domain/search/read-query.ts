/** A word of a query as the catalogue understands it. */
export type ReadWord = {
  /** What the index is asked for. */
  asked: string
  text: string
  /** `begun`: the beginning of a known word. `sure` and `doubtful`: taken for another word. `unknown`: like none. */
  certainty: 'known' | 'begun' | 'sure' | 'doubtful' | 'unknown'
}

export type Reading = ReadWord[]

/**
 * The ways to read a query, best first: every word, then without those that were only guessed at, then only those that are
 * known. A later one is for when an earlier one finds less.
 */
export function listReadings(words: Reading): Reading[] {
  const sure = words.filter(({ certainty }) => certainty !== 'doubtful' && certainty !== 'unknown')
  const known = sure.filter(({ certainty }) => certainty !== 'sure')
  return [words, sure, known].filter(
    (reading, index, all) =>
      reading.length > 0 && all.findIndex(({ length }) => length === reading.length) === index,
  )
}

/** Nothing better can be hoped for: something was found, and no word of it is a mere guess. */
export function isGoodReading(reading: Reading, total: number): boolean {
  return total > 0 && reading.every(({ certainty }) => certainty !== 'doubtful')
}

/** The query as it was read, when that is not as it was written. */
export function wordReading(reading: Reading, written: Reading): string | undefined {
  const isCorrected = reading.some(({ certainty }) => certainty === 'sure' || certainty === 'doubtful')
  if (!isCorrected && reading.length === written.length) return undefined
  return reading.map(({ text }) => text).join(' ')
}
