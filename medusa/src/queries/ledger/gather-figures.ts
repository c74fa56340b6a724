import type { OrganisationBalance, OrganisationFigures } from '../../contracts/ledger'
import { organisationDelivery, organisationFee, organisationGatewayCost } from '../../domain/ledger/accounts'
import { organisationDigits } from '../../domain/ledger/desk-accounts'

export type CoveredOrganisation = Pick<OrganisationBalance, 'id' | 'handle' | 'name' | 'kind' | 'parent_id'> &
  OrganisationFigures

/** Puts each organisation after its parent and adds up what is under it. */
export function gatherFigures(covered: readonly CoveredOrganisation[]): OrganisationBalance[] {
  const known = new Set(covered.map(({ id }) => id))
  const roots = covered.filter(({ parent_id }) => parent_id === null || !known.has(parent_id))
  return roots.flatMap((root) => gather(root, 0, covered))
}

function gather(
  organisation: CoveredOrganisation,
  depth: number,
  covered: readonly CoveredOrganisation[],
): OrganisationBalance[] {
  const { id, handle, name, kind, parent_id, ...own } = organisation
  const children = covered.filter((other) => other.parent_id === id)
  const below = children.map((child) => gather(child, depth + 1, covered))
  const together = below.reduce((sum, [child]) => (child ? add(sum, child.together) : sum), own)
  const fee_account_id = organisationFee({ id, name }).id
  const delivery_account_id = organisationDelivery({ id, name }).id
  const gateway_account_id = organisationGatewayCost({ id, name }).id
  const digits_account_id = organisationDigits({ id, name }).id
  const balance = {
    id,
    handle,
    name,
    kind,
    parent_id,
    depth,
    own,
    together,
    fee_account_id,
    delivery_account_id,
    gateway_account_id,
    digits_account_id,
  }
  return [balance, ...below.flat()]
}

function add(a: OrganisationFigures, b: OrganisationFigures): OrganisationFigures {
  return {
    sold_rupiah: a.sold_rupiah + b.sold_rupiah,
    makers_rupiah: a.makers_rupiah + b.makers_rupiah,
    fee_rupiah: a.fee_rupiah + b.fee_rupiah,
    delivery_rupiah: a.delivery_rupiah + b.delivery_rupiah,
    gateway_rupiah: a.gateway_rupiah + b.gateway_rupiah,
    digits_rupiah: a.digits_rupiah + b.digits_rupiah,
    lines: a.lines + b.lines,
  }
}
