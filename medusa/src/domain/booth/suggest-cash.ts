/** Indonesian banknotes in circulation, in rupiah, smallest first. */
const banknotes = [1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000] as const

/**
 * The amounts a buyer is likely to hand over: the exact total, then the total rounded up to each banknote,
 * without repeats, smallest first.
 */
export function suggestCash(total_rupiah: number, most = 5): number[] {
  if (total_rupiah <= 0) return []
  const rounded = banknotes.map((note) => Math.ceil(total_rupiah / note) * note)
  return [...new Set([total_rupiah, ...rounded])].sort((a, b) => a - b).slice(0, most)
}
