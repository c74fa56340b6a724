import { ancestors, type KnownOrganisation, type References } from './references'

/**
 * Nobody above or at the seller takes anything: the whole price is the makers'. That may be meant, but is easily an
 * oversight, so it is said once for each seller.
 */
export function explainMissingFee(references: References, seller: KnownOrganisation): string | undefined {
  const chain = [seller, ...ancestors(references, seller)]
  if (chain.some(({ id }) => references.withFee.has(id))) return undefined
  return `Belum ada potongan untuk organisasi ini maupun induknya: seluruh harga menjadi hak pembuatnya. Bila bukan itu maksudnya, isi fee-policies.csv.`
}
