/** Indonesian banknotes in circulation, in rupiah, the largest first. */
const banknotes = [100_000, 50_000, 20_000, 10_000, 5_000, 2_000, 1_000] as const
const roundings = banknotes.filter((note) => note !== 2_000)

/**
 * The amounts a buyer is likely to hand over, smallest first: the exact total, the smallest one or two equal notes that
 * cover it, and of the sums rounded up those that take the fewest notes.
 */
export function suggestCash(total_rupiah: number, most = 5): number[] {
  if (total_rupiah <= 0) return []
  const rounded = roundings.map((note) => Math.ceil(total_rupiah / note) * note)
  const likely = rounded.toSorted((a, b) => countNotes(a) - countNotes(b) || a - b)
  const wanted = [total_rupiah, ...oneOrTwoNotes(total_rupiah), ...likely]
  return [...new Set(wanted)].slice(0, most).toSorted((a, b) => a - b)
}

function oneOrTwoNotes(total_rupiah: number): number[] {
  const sums = banknotes.flatMap((note) => [note, 2 * note]).filter((sum) => sum >= total_rupiah)
  return sums.length === 0 ? [] : [Math.min(...sums)]
}

function countNotes(sum_rupiah: number): number {
  let left = sum_rupiah
  let notes = 0
  for (const note of banknotes) {
    notes += Math.floor(left / note)
    left %= note
  }
  return notes
}
