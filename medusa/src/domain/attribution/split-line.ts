import { distribute } from '../money/distribute'
import type { Fee, LineSplit, Maker } from './types'

const WHOLE_BPS = 10_000

type Line = { net_rupiah: number; quantity: number; fees: readonly Fee[]; makers: readonly Maker[] }

/**
 * Splits what a line brought (after discount) between the organisations in the chain and the makers.
 * Fixed fees come first, then the rates and the makers' remainder share the rest: nothing is left over and nobody
 * goes below zero, even when the fees together ask for more than the line brought.
 */
export function splitLine({ net_rupiah, quantity, fees, makers }: Line): LineSplit {
  assertLine({ net_rupiah, quantity, fees, makers })
  const fixedAsked = fees.map((fee) => fee.fixed_rupiah * quantity)
  const fixed_rupiah = Math.min(net_rupiah, sum(fixedAsked))
  const fixed = distribute(fixed_rupiah, fixedAsked)

  const rates = fees.map((fee) => fee.rate_bps)
  const makersRate = Math.max(0, WHOLE_BPS - sum(rates))
  const shared = distribute(net_rupiah - fixed_rupiah, [...rates, makersRate])
  const makers_rupiah = shared.at(-1) ?? 0
  const parts = distribute(
    makers_rupiah,
    makers.map((maker) => maker.share_bps),
  )
  return {
    fees: fees.map((fee, index) => ({ ...fee, amount_rupiah: (fixed[index] ?? 0) + (shared[index] ?? 0) })),
    makers: makers.map((maker, index) => ({ ...maker, amount_rupiah: parts[index] ?? 0 })),
    makers_rupiah,
  }
}

function assertLine({ net_rupiah, quantity, fees, makers }: Line): void {
  assertWhole('net_rupiah', net_rupiah, 0)
  assertWhole('quantity', quantity, 1)
  for (const fee of fees) {
    assertWhole('rate_bps', fee.rate_bps, 0)
    assertWhole('fixed_rupiah', fee.fixed_rupiah, 0)
  }
  for (const maker of makers) assertWhole('share_bps', maker.share_bps, 1)
  const shares = sum(makers.map((maker) => maker.share_bps))
  if (shares !== WHOLE_BPS) throw new RangeError(`The makers' shares sum to ${shares}, not to ${WHOLE_BPS}`)
}

function assertWhole(name: string, value: number, least: number): void {
  if (!Number.isSafeInteger(value) || value < least) {
    throw new RangeError(`${name} must be a whole number of at least ${least}, not ${value}`)
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
