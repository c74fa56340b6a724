/** Fractions beyond this come from floating point, not from a rate. */
const DECIMALS = 6

/**
 * Amounts with fractions as whole ones that sum to the whole: each is rounded down, and what is missing goes one each to the largest
 * fractions, ties to the earlier. So no part is above its amount rounded up, and a discount never exceeds what it is taken from.
 */
export function wholeParts(amounts: readonly number[], whole = roundedSum(amounts)): number[] {
  const exact = amounts.map((amount, index) => ({ index, amount: settle(amount) }))
  if (exact.some(({ amount }) => !Number.isFinite(amount) || amount < 0)) {
    throw new RangeError(`Amounts must not be negative: ${amounts.join(', ')}`)
  }
  const parts = exact.map(({ amount }) => Math.floor(amount))
  const left = whole - parts.reduce((sum, part) => sum + part, 0)
  const broken = exact.filter(({ amount }) => amount > Math.floor(amount))
  if (left < 0 || left > broken.length) throw new RangeError(`${amounts.join(' + ')} is not about ${whole}`)
  const favoured = broken.toSorted((a, b) => fraction(b.amount) - fraction(a.amount) || a.index - b.index)
  for (const { index, amount } of favoured.slice(0, left)) parts[index] = Math.ceil(amount)
  return parts
}

/** The sum of what was settled, rounded once; half a rupiah goes to the buyer. */
function roundedSum(amounts: readonly number[]): number {
  return Math.round(settle(amounts.reduce((sum, amount) => sum + settle(amount), 0)))
}

export const settle = (amount: number) => Number(amount.toFixed(DECIMALS))
const fraction = (amount: number) => amount - Math.floor(amount)
