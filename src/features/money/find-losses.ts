import type { OrganisationBalance } from '#contracts/ledger'

export type Loss = { name: string; fee_rupiah: number; cost_rupiah: number; lost_rupiah: number }

/** Organisations that paid more for payments than they kept of what was sold. */
export function findLosses(organisations: readonly Pick<OrganisationBalance, 'name' | 'own'>[]): Loss[] {
  return organisations
    .map(({ name, own: { fee_rupiah, gateway_rupiah, digits_rupiah } }) => {
      const cost_rupiah = gateway_rupiah + digits_rupiah
      return { name, fee_rupiah, cost_rupiah, lost_rupiah: cost_rupiah - fee_rupiah }
    })
    .filter(({ cost_rupiah, lost_rupiah }) => cost_rupiah > 0 && lost_rupiah > 0)
}
