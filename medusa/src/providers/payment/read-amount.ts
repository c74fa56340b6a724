import { BigNumber, MedusaError } from '@medusajs/framework/utils'

/** An amount as Medusa hands it over, which knows other currencies and fractions. */
export function readAmount(amount: ConstructorParameters<typeof BigNumber>[0]): number {
  const rupiah = new BigNumber(amount).numeric
  if (Number.isSafeInteger(rupiah) && rupiah > 0) return rupiah
  throw new MedusaError(MedusaError.Types.INVALID_DATA, `${rupiah} is not a whole amount of rupiah.`)
}

export function requireRupiah(currency_code: string): void {
  if (currency_code.toLowerCase() === 'idr') return
  throw new MedusaError(MedusaError.Types.INVALID_DATA, `This shop takes rupiah only, not ${currency_code}.`)
}
