import type { OrganisationBalance } from '#contracts/ledger'

export type SummedFigures = {
  sold_rupiah: number
  makers_rupiah: number
  /** What all organisations keep together: those of the rows, and those above them. */
  fees_rupiah: number
  /** What organisations keep that are not among the rows: the network above a cooperative. */
  above_rupiah: number
  delivery_rupiah: number
  /** What payment gateways kept and these organisations bear. */
  gateway_rupiah: number
  /** What they gave buyers so that each transfer has an ending of its own. */
  digits_rupiah: number
}

/** The totals of the rows. What was sold is the makers' part and every fee, so the rest of it went to those above. */
export function sumFigures(organisations: readonly Pick<OrganisationBalance, 'own'>[]): SummedFigures {
  const sum = (pick: (own: OrganisationBalance['own']) => number) =>
    organisations.reduce((total, { own }) => total + pick(own), 0)
  const sold_rupiah = sum((own) => own.sold_rupiah)
  const makers_rupiah = sum((own) => own.makers_rupiah)
  const fees_rupiah = sold_rupiah - makers_rupiah
  return {
    sold_rupiah,
    makers_rupiah,
    fees_rupiah,
    above_rupiah: fees_rupiah - sum((own) => own.fee_rupiah),
    delivery_rupiah: sum((own) => own.delivery_rupiah),
    gateway_rupiah: sum((own) => own.gateway_rupiah),
    digits_rupiah: sum((own) => own.digits_rupiah),
  }
}
