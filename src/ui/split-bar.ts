const fills = ['fill-part-2', 'fill-part-3', 'fill-part-4', 'fill-part-5']
const swatches = ['bg-part-2', 'bg-part-3', 'bg-part-4', 'bg-part-5']

/** The first piece, the makers', has a colour that no other gets, however many there are. */
export function partFill(index: number): string {
  return index === 0 ? 'fill-part-1' : (fills[(index - 1) % fills.length] ?? '')
}

/** The colour of a piece, for the little square beside its name. */
export function partSwatch(index: number): string {
  return index === 0 ? 'bg-part-1' : (swatches[(index - 1) % swatches.length] ?? '')
}

/** Where each piece of a bar of 100 begins and how wide it is; to two decimals, closing exactly at 100. */
export function splitBar(amounts: number[]): { start: number; width: number }[] {
  const total = amounts.reduce((sum, amount) => sum + amount, 0)
  if (total <= 0) return []
  let passed = 0
  return amounts.map((amount) => {
    const start = round((passed / total) * 100)
    passed += amount
    return { start, width: round(round((passed / total) * 100) - start) }
  })
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
