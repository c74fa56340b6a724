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
