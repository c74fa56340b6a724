import type { BasketLine } from './total-sale'

export const mostPiecesPerLine = 999

/** Puts one more piece of a product in the basket; keeps the price at which it first went in. */
export function addPiece(lines: readonly BasketLine[], product: Omit<BasketLine, 'quantity'>): BasketLine[] {
  const known = lines.some((line) => line.variant_id === product.variant_id)
  if (!known) return [...lines, { ...product, quantity: 1 }]
  return setQuantity(lines, product.variant_id, (quantity) => quantity + 1)
}

/** Changes the number of pieces of a line; zero or less takes the line out. */
export function setQuantity(
  lines: readonly BasketLine[],
  variant_id: string,
  change: (quantity: number) => number,
): BasketLine[] {
  return lines
    .map((line) =>
      line.variant_id === variant_id
        ? { ...line, quantity: Math.min(mostPiecesPerLine, change(line.quantity)) }
        : line,
    )
    .filter((line) => line.quantity > 0)
}
