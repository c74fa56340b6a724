const CANDIDATES = [',', ';', '\t'] as const
export type Delimiter = (typeof CANDIDATES)[number]

/** The separator is the candidate that occurs most in the first line, outside quotation marks. */
export function detectDelimiter(firstLine: string): Delimiter {
  const bare = firstLine.replace(/"[^"]*"/g, '')
  const counts = CANDIDATES.map((candidate) => bare.split(candidate).length - 1)
  const best = counts.indexOf(Math.max(...counts))
  return CANDIDATES[best] ?? ','
}
