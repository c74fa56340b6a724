import { settle, wholeParts } from './whole-parts'

/** What one promotion takes off one line or one parcel's delivery, as computed: it may have a fraction. */
export type ExactDiscount = { target: string; code: string; amount: number }

export type Discount = { target: string; code: string; amount_rupiah: number }

/**
 * The whole discount of an order is rounded once, shared by what it is taken from, and there by the promotions: every part is whole,
 * nothing is discounted below zero, and the order costs what the sum with fractions costs, rounded.
 */
export function shareDiscounts(exact: readonly ExactDiscount[]): Discount[] {
  const settled = exact.map((one) => ({ ...one, amount: settle(one.amount) }))
  const targets = [...new Set(exact.map(({ target }) => target))]
  const groups = targets.map((target) => settled.filter((one) => one.target === target))
  const wholes = wholeParts(groups.map((group) => group.reduce((sum, { amount }) => sum + amount, 0)))
  return groups
    .flatMap((group, index) => {
      const parts = wholeParts(
        group.map(({ amount }) => amount),
        wholes[index],
      )
      return group.map(({ target, code }, position) => ({
        target,
        code,
        amount_rupiah: parts[position] ?? 0,
      }))
    })
    .filter(({ amount_rupiah }) => amount_rupiah > 0)
}

export function sumDiscounts(discounts: readonly Discount[]): number {
  return discounts.reduce((sum, { amount_rupiah }) => sum + amount_rupiah, 0)
}
