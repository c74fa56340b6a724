import { type Choice, REMEDIES } from './difference'
import { isDifferenceKind, wordDifference } from './word-difference'

/** The keys of tasks that the comparison has raised begin so. */
export const DIFFERENCE = 'difference:'

const amount = (value: unknown): number | null => (typeof value === 'number' ? value : null)

/** What a task of the comparison is about, and what may be decided; undefined for a kind that this version does not know. */
export function readTask(
  kind: string,
  words: Record<string, unknown>,
): { text: string; choices: readonly Choice[] } | undefined {
  if (!isDifferenceKind(kind)) return undefined
  const text = wordDifference({
    kind,
    amount_rupiah: amount(words.amount_rupiah) ?? 0,
    other_rupiah: amount(words.other_rupiah),
  })
  return { text, choices: REMEDIES[kind].choices }
}
