const SHORTEST_PART = 3

/** The ways in which one word may be two that were written together: kopibubuk. */
export function listSplits(word: string): [string, string][] {
  const letters = [...word]
  const cuts = letters.length - 2 * SHORTEST_PART + 1
  return Array.from({ length: Math.max(0, cuts) }, (_, index) => {
    const at = index + SHORTEST_PART
    return [letters.slice(0, at).join(''), letters.slice(at).join('')]
  })
}

/** The split whose words are both known; of several the one whose rarer word more products use. */
export function chooseSplit(
  splits: readonly [string, string][],
  documentsOf: (word: string) => number,
): [string, string] | undefined {
  return splits
    .map((split) => ({ split, documents: Math.min(...split.map(documentsOf)) }))
    .filter(({ documents }) => documents > 0)
    .toSorted((a, b) => b.documents - a.documents)[0]?.split
}
