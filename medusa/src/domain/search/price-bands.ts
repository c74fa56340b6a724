/** Where one band of prices ends and the next begins, in rupiah. */
const EDGES = [15_000, 30_000, 60_000, 150_000] as const

/** Both ends are within; the first band has no lower end, the last no upper one. */
export type PriceBand = { key: string; min?: number; max?: number }

export const PRICE_BANDS: readonly PriceBand[] = [0, ...EDGES].map((from, index) => {
  const next = EDGES[index]
  return {
    key: `${from}-${next === undefined ? '' : next - 1}`,
    ...(from === 0 ? {} : { min: from }),
    ...(next === undefined ? {} : { max: next - 1 }),
  }
})

/** The band that a price is in. */
export function bandOf(price_rupiah: number): string {
  return PRICE_BANDS.find(({ max = Infinity }) => price_rupiah <= max)?.key ?? ''
}

/** The band that has just these ends, so that it can be asked for by its name. */
export function bandBetween(min: number | undefined, max: number | undefined): PriceBand | undefined {
  if (min === undefined && max === undefined) return undefined
  return PRICE_BANDS.find((band) => band.min === min && band.max === max)
}
