import { exactRatios } from './exact-ratios'

/**
 * Shares a whole amount by ratios with the largest remainder method: every part is rounded towards zero, then the units
 * left over go one each to the largest fractions, ties to the earlier share. The parts always sum to the amount.
 */
export function distribute(amount: number, ratios: readonly number[]): number[] {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`An amount must be a whole number, not ${amount}`)
  const weights = exactRatios(ratios)
  if (weights.some((weight) => weight < 0n) && weights.some((weight) => weight > 0n)) {
    throw new RangeError('Ratios must all have the same sign')
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0n)
  if (amount === 0) return weights.map(() => 0)
  if (total === 0n) throw new RangeError(`Nobody to share ${amount} with: the ratios sum to zero`)

  const size = BigInt(Math.abs(amount))
  const shares = weights.map((weight, index) => {
    const scaled = size * weight
    return { index, part: scaled / total, remainder: magnitude(scaled % total) }
  })
  const left = size - shares.reduce((sum, share) => sum + share.part, 0n)
  const favoured = shares.toSorted((a, b) => compare(b.remainder, a.remainder) || a.index - b.index)
  for (const share of favoured.slice(0, Number(left))) share.part += 1n
  return shares.map(({ part }) => withSign(Number(part), amount))
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value
}

function compare(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function withSign(part: number, amount: number): number {
  return amount < 0 && part !== 0 ? -part : part
}
