export type RatingSummary = {
  count: number
  /** One decimal, as it is shown. */
  average: number
  /** How many gave five stars, four, and so on down to one. */
  counts: number[]
}

/** What a product was given altogether; undefined while nobody has given anything. `counts` begins with five stars. */
export function sumRatings(counts: readonly number[]): RatingSummary | undefined {
  const count = counts.reduce((sum, part) => sum + part, 0)
  if (count === 0) return undefined
  const stars = counts.reduce((sum, part, index) => sum + part * (counts.length - index), 0)
  return { count, average: Math.round((stars * 10) / count) / 10, counts: [...counts] }
}
