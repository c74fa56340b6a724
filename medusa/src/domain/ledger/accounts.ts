/**
 * The chart of accounts. The words are TigerBeetle's and Formance's: money moves from a source, which is debited when it
 * holds what we are owed, to a destination, which is credited when it is what we owe or earned.
 *
 * | account                         | kind       | normal side | a positive balance means                           |
 * |---------------------------------|------------|-------------|----------------------------------------------------|
 * | `gateway:<gateway>:clearing`    | clearing   | debit       | captured by the payment gateway, not yet settled   |
 * | `booth:<booth>:cash`            | cash       | debit       | cash taken at the stand, not yet handed in         |
 * | `member:<member>:payable`       | payable    | credit      | earned by the maker, not yet paid out              |
 * | `organisation:<org>:fee`        | fee        | credit      | kept by the organisation as its fee                |
 * | `organisation:<org>:delivery`   | delivery   | credit      | paid by shoppers for parcels that it sends         |
 */
export type Account = {
  id: string
  kind: 'clearing' | 'cash' | 'payable' | 'fee' | 'delivery'
  normal_side: 'debit' | 'credit'
  owner_type: 'gateway' | 'booth' | 'member' | 'organisation'
  owner_id: string
  name: string
}

type Owner = { id: string; name: string }

export function gatewayClearing(gateway: string): Account {
  return {
    id: `gateway:${gateway}:clearing`,
    kind: 'clearing',
    normal_side: 'debit',
    owner_type: 'gateway',
    owner_id: gateway,
    name: `Pembayaran lewat ${gateway}`,
  }
}

export function boothCash(booth: Owner): Account {
  return {
    id: `booth:${booth.id}:cash`,
    kind: 'cash',
    normal_side: 'debit',
    owner_type: 'booth',
    owner_id: booth.id,
    name: `Kas stan ${booth.name}`,
  }
}

export function memberPayable(member: Owner): Account {
  return {
    id: `member:${member.id}:payable`,
    kind: 'payable',
    normal_side: 'credit',
    owner_type: 'member',
    owner_id: member.id,
    name: `Hak ${member.name}`,
  }
}

export function organisationFee(organisation: Owner): Account {
  return {
    id: `organisation:${organisation.id}:fee`,
    kind: 'fee',
    normal_side: 'credit',
    owner_type: 'organisation',
    owner_id: organisation.id,
    name: `Potongan ${organisation.name}`,
  }
}

export function organisationDelivery(organisation: Owner): Account {
  return {
    id: `organisation:${organisation.id}:delivery`,
    kind: 'delivery',
    normal_side: 'credit',
    owner_type: 'organisation',
    owner_id: organisation.id,
    name: `Ongkos kirim ${organisation.name}`,
  }
}
