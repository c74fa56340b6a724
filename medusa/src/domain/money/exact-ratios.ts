const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/

/** Turns decimal ratios into whole ones of the same proportion: floats would make 0.1 + 0.2 decide about money. */
export function exactRatios(ratios: readonly number[]): bigint[] {
  const decimals = ratios.map(readDecimal)
  const places = Math.max(0, ...decimals.map((decimal) => decimal.places))
  return decimals.map(({ digits, places: own }) => digits * 10n ** BigInt(places - own))
}

function readDecimal(ratio: number): { digits: bigint; places: number } {
  const match = DECIMAL.exec(String(ratio))
  if (!match) throw new RangeError(`A ratio must be a finite number, not ${ratio}`)
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match
  return { digits: BigInt(sign + whole + fraction), places: fraction.length - Number(exponent) }
}
