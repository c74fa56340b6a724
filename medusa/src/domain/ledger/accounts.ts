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
 * | `organisation:<org>:gateway`    | cost       | debit       | gateway fees that it bears                         |
 * | `gateway:<gateway>:fee`         | kept       | credit      | what the gateway keeps of payments not yet settled |
 * | `gateway:<gateway>:returning`   | returning  | credit      | came from buyers, pays no order, and goes back     |
 * | `gateway:<gateway>:settled`     | settled    | debit       | paid over by the gateway, after its fees           |
 */
export type Account = {
  id: string
  kind: 'clearing' | 'cash' | 'payable' | 'fee' | 'delivery' | 'cost' | 'kept' | 'returning' | 'settled'
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

export function organisationGatewayCost(organisation: Owner): Account {
  return {
    id: `organisation:${organisation.id}:gateway`,
    kind: 'cost',
    normal_side: 'debit',
    owner_type: 'organisation',
    owner_id: organisation.id,
    name: `Biaya pembayaran ${organisation.name}`,
  }
}

/** Beside clearing, so that clearing goes on saying what buyers paid. */
export const gatewayFeeKept = (gateway: string): Account =>
  ofGateway(gateway, 'fee', 'kept', 'credit', `Biaya yang dipotong ${gateway}`)

/** Money that came twice or too late, or of an order that was cancelled since: it stands in clearing, and nobody here has earned it. */
export const gatewayReturning = (gateway: string): Account =>
  ofGateway(gateway, 'returning', 'returning', 'credit', `Uang yang menunggu kembali ke pembeli, ${gateway}`)

export const gatewaySettled = (gateway: string): Account =>
  ofGateway(gateway, 'settled', 'settled', 'debit', `Sudah diserahkan ${gateway}`)

function ofGateway(
  gateway: string,
  purpose: string,
  kind: Account['kind'],
  normal_side: Account['normal_side'],
  name: string,
): Account {
  return {
    id: `gateway:${gateway}:${purpose}`,
    kind,
    normal_side,
    owner_type: 'gateway',
    owner_id: gateway,
    name,
  }
}
