import type { OrderLineView } from '#contracts/order'

export type Earning = { name: string; handle: string | null; amount_rupiah: number }
export type Earnings = {
  makers: Earning[]
  fees: Earning[]
  makers_rupiah: number
  fees_rupiah: number
}

/** What each maker and organisation got of the whole order: the frozen parts of its lines, added up. */
export function addUpEarnings(lines: OrderLineView[]): Earnings {
  const makers = sumByName(lines.flatMap((line) => line.makers))
  const fees = sumByName(
    lines.flatMap((line) =>
      line.fees.map((fee) => ({
        name: fee.organisation_name,
        handle: null,
        amount_rupiah: fee.amount_rupiah,
      })),
    ),
  )
  return { makers, fees, makers_rupiah: total(makers), fees_rupiah: total(fees) }
}

function sumByName(parts: Earning[]): Earning[] {
  const sums = new Map<string, Earning>()
  for (const part of parts) {
    // Two makers may carry the same name; the handle tells them apart.
    const key = `${part.handle ?? ''} ${part.name}`
    const sum = sums.get(key)
    sums.set(
      key,
      sum === undefined ? part : { ...sum, amount_rupiah: sum.amount_rupiah + part.amount_rupiah },
    )
  }
  return [...sums.values()].toSorted((a, b) => b.amount_rupiah - a.amount_rupiah)
}

function total(parts: Earning[]): number {
  return parts.reduce((sum, part) => sum + part.amount_rupiah, 0)
}
