import type { Account } from './accounts'

type Owner = { id: string; name: string }

/**
 * Money that an organisation's own people take.
 *
 * | account                        | normal side | a positive balance means                                        |
 * |--------------------------------|-------------|-----------------------------------------------------------------|
 * | `organisation:<org>:cash`      | debit       | cash of buyers who paid when they fetched their goods           |
 * | `organisation:<org>:bank`      | debit       | what buyers sent to its account                                 |
 * | `organisation:<org>:digits`    | debit       | what it gave buyers so that each transfer has an ending its own |
 * | `organisation:<org>:returning` | credit      | of cash and bank: pays no order, and goes back to the buyer     |
 */
export const organisationCash = (organisation: Owner): Account =>
  ofOrganisation(organisation, 'cash', 'cash', `Kas ${organisation.name}`)

export const organisationBank = (organisation: Owner): Account =>
  ofOrganisation(organisation, 'bank', 'cash', `Rekening ${organisation.name}`)

export const organisationDigits = (organisation: Owner): Account =>
  ofOrganisation(organisation, 'digits', 'cost', `Angka unik transfer ${organisation.name}`)

export const organisationReturning = (organisation: Owner): Account => ({
  ...ofOrganisation(
    organisation,
    'returning',
    'returning',
    `Uang yang menunggu kembali ke pembeli, ${organisation.name}`,
  ),
  normal_side: 'credit',
})

function ofOrganisation({ id }: Owner, purpose: string, kind: Account['kind'], name: string): Account {
  return {
    id: `organisation:${id}:${purpose}`,
    kind,
    normal_side: 'debit',
    owner_type: 'organisation',
    owner_id: id,
    name,
  }
}
