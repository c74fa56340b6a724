import { distribute } from '../money/distribute'
import { WHOLE_BPS } from './check-shares'

/** The same part for each of so many makers, in basis points that make the whole. */
export function equalShares(makers: number): number[] {
  return makers === 0 ? [] : distribute(WHOLE_BPS, Array<number>(makers).fill(1))
}
