import type { SnapItem } from '../records.ts'

const MAX_LENGTH = 50

/** Undefined when there are none, null when they are not as they should be. */
export function readItems(value: unknown): SnapItem[] | null | undefined {
  if (value === undefined) return undefined
  if (!Array.isArray(value)) return null
  const items = value.map((one) => {
    const { id = '', name, price, quantity } = Object(one)
    const isFine =
      typeof name === 'string' &&
      name.length <= MAX_LENGTH &&
      String(id).length <= MAX_LENGTH &&
      Number.isInteger(price) &&
      Number.isInteger(quantity)
    return isFine ? { id: String(id), name, price, quantity } : null
  })
  return items.every((item) => item !== null) ? items : null
}

export const sumOf = (items: readonly SnapItem[]): number =>
  items.reduce((sum, { price, quantity }) => sum + price * quantity, 0)
