/** A word of a query as the catalogue understands it. */
export type ReadWord = {
  /** What the index is asked for. */
  asked: string
  text: string
  /**
   * `begun`: the beginning of a known word. `sure` and `doubtful`: taken for another word. `unknown`: like none.
   * `praise`: known, but said of a thing rather than being one.
   */
  certainty: 'known' | 'begun' | 'praise' | 'sure' | 'doubtful' | 'unknown'
}

export type Reading = ReadWord[]

/**
 * The ways to read a query, best first: every word, then without those that were only guessed at or that nobody knows,
 * then without praise, then only those that are known. A later one is for when an earlier one finds less.
 */
export function listReadings(words: Reading): Reading[] {
  const sure = words.filter(({ certainty }) => certainty !== 'doubtful' && certainty !== 'unknown')
  const things = sure.filter(({ certainty }) => certainty !== 'praise')
  const known = things.filter(({ certainty }) => certainty !== 'sure')
  return distinct([words, sure, things, known])
}

/**
 * For when no reading finds anything although its words are known: without one of them, then each by itself. All of a
 * row are asked at once and the one that finds most is taken.
 */
export function relaxReading(words: Reading): Reading[][] {
  const things = listReadings(words).at(-1) ?? []
  if (things.length < 2) return []
  const withoutOne = things.map((_, index) => things.filter((_word, at) => at !== index))
  const single = things.map((word) => [word])
  return things.length === 2 ? [single] : [withoutOne, single]
}

function distinct(readings: Reading[]): Reading[] {
  return readings.filter(
    (reading, index) =>
      reading.length > 0 && readings.findIndex(({ length }) => length === reading.length) === index,
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

/** The words, as they were written, that a reading does without. */
export function leftOut(reading: Reading, written: readonly { word: ReadWord; typed: string }[]): string[] {
  return written.filter(({ word }) => !reading.includes(word)).map(({ typed }) => typed)
}
