/** How much the digits may lower what is asked for, at most. */
const MOST = 999

const TAILS = 1_000

/** The last three digits, by which a treasurer tells one transfer from another. */
export const tailOf = (amount_rupiah: number): number => amount_rupiah % TAILS

/**
 * How many rupiah to take off an amount so that its last three digits are free: as few as can be. `000` is nobody's, because it is what
 * is sent by whoever overlooks the digits. Null when all are taken.
 */
export function chooseTransferCode(amount_rupiah: number, taken: ReadonlySet<number>): number | null {
  for (let code = 1; code <= Math.min(MOST, amount_rupiah - 1); code += 1) {
    const tail = tailOf(amount_rupiah - code)
    if (tail !== 0 && !taken.has(tail)) return code
  }
  return null
}
