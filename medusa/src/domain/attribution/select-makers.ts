import type { Maker } from './types'

/** Who made a product from a date on, until the next set. */
export type MakerSet<M extends Maker = Maker> = { id: string; effective_from: Date; makers: readonly M[] }

/**
 * The makers at the instant of a sale. Where they were first noted only after it, the first set holds: what was sold
 * has makers, and the first that we know of are the best answer.
 */
export function selectMakers<S extends MakerSet>(sets: readonly S[], instant: Date): S | undefined {
  const ordered = sets.toSorted(
    (a, b) => a.effective_from.getTime() - b.effective_from.getTime() || (a.id < b.id ? -1 : 1),
  )
  return ordered.findLast((set) => set.effective_from <= instant) ?? ordered[0]
}
