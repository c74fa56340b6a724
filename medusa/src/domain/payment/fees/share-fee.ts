import { memberPayable, organisationGatewayCost, type Account } from '../../ledger/accounts'
import { distribute } from '../../money/distribute'

/** Who bears what a gateway keeps: the network above all sellers, the organisations that sold, or the makers. */
export const FEE_BEARERS = ['network', 'organisation', 'producers'] as const
export type FeeBearer = (typeof FEE_BEARERS)[number]

type Named = { id: string; name: string }

/** One attributed line of the order, as far as its fee is concerned. */
export type BearingLine = {
  attribution_id: string
  net_rupiah: number
  organisation: Named
  network: Named
  makers: (Named & { amount_rupiah: number })[]
}

export type BornePart = { account: Account; attribution_id: string | null; amount_rupiah: number }

/**
 * Shares a fee among those who bear it, by what the order brought each of them. Where nothing was sold (the money goes back to the
 * buyer), or all of it was free, the network bears it.
 */
export function shareFee(
  fee_rupiah: number,
  bearer: FeeBearer,
  lines: readonly BearingLine[],
  network: Named,
): BornePart[] {
  if (fee_rupiah === 0) return []
  const parts = merge(bearer === 'producers' ? byMaker(lines) : byOrganisation(bearer, lines))
  const paying = parts.filter(({ amount_rupiah }) => amount_rupiah > 0)
  if (paying.length === 0) {
    return [{ account: organisationGatewayCost(network), attribution_id: null, amount_rupiah: fee_rupiah }]
  }
  return scaleParts(fee_rupiah, paying)
}

/** Another amount shared in the same ratio. */
export function scaleParts(amount_rupiah: number, parts: readonly BornePart[]): BornePart[] {
  const shares = distribute(
    amount_rupiah,
    parts.map((part) => part.amount_rupiah),
  )
  return parts
    .map((part, index) => ({ ...part, amount_rupiah: shares[index] ?? 0 }))
    .filter((part) => part.amount_rupiah !== 0)
}

function byOrganisation(bearer: FeeBearer, lines: readonly BearingLine[]): BornePart[] {
  return lines.map(({ organisation, network, net_rupiah }) => ({
    account: organisationGatewayCost(bearer === 'network' ? network : organisation),
    attribution_id: null,
    amount_rupiah: net_rupiah,
  }))
}

function byMaker(lines: readonly BearingLine[]): BornePart[] {
  return lines.flatMap(({ attribution_id, makers }) =>
    makers.map((maker) => ({
      account: memberPayable(maker),
      attribution_id,
      amount_rupiah: maker.amount_rupiah,
    })),
  )
}

function merge(parts: readonly BornePart[]): BornePart[] {
  const merged = new Map<string, BornePart>()
  for (const part of parts) {
    const key = `${part.account.id} ${part.attribution_id ?? ''}`
    const before = merged.get(key)?.amount_rupiah ?? 0
    merged.set(key, { ...part, amount_rupiah: before + part.amount_rupiah })
  }
  return [...merged.values()]
}
