import type { OrganisationKind } from '../../contracts/catalogue'
import type { PricePart } from '../../contracts/product'
import { selectPolicies } from '../../domain/attribution/select-policies'
import { splitLine } from '../../domain/attribution/split-line'
import type { FeePolicy } from '../../domain/attribution/types'
import { rateBase } from '../../domain/attribution/word-fee'

const WHOLE_BPS = 10_000

type ChainLink = { id: string; handle: string; name: string; kind: OrganisationKind }
type MakerShare = { id: string; handle: string; name: string; share_bps: number }

type Offer = {
  price_rupiah: number
  /** The selling organisation first, then its parent, up to the root. */
  chain: readonly ChainLink[]
  policies: readonly FeePolicy[]
  makers: readonly MakerShare[]
}

/** Where the price of one piece bought online at the instant would go. Nothing while the makers are not all known. */
export function partPrice({ price_rupiah, chain, policies, makers }: Offer, instant: Date): PricePart[] {
  if (makers.reduce((sum, maker) => sum + maker.share_bps, 0) !== WHOLE_BPS) return []
  const inForce = selectPolicies({
    chain: chain.map((link) => link.id),
    policies,
    channel: 'online',
    instant,
  })
  const split = splitLine({
    net_rupiah: price_rupiah,
    quantity: 1,
    fees: inForce.map(({ id, organisation_id, rate_bps, fixed_rupiah }) => ({
      organisation_id,
      policy_id: id,
      rate_bps,
      fixed_rupiah,
    })),
    makers: makers.map(({ id, share_bps }) => ({ member_id: id, share_bps })),
  })
  const ofMakers = makers.map((maker, index) => ({
    kind: 'maker' as const,
    handle: maker.handle,
    name: maker.name,
    share_bps: maker.share_bps,
    amount_rupiah: split.makers[index]?.amount_rupiah ?? 0,
  }))
  const ofOrganisations = split.fees.flatMap((fee) => {
    const link = chain.find(({ id }) => id === fee.organisation_id)
    if (!link) return []
    const { handle, name, kind: level } = link
    const { amount_rupiah, rate_bps, fixed_rupiah } = fee
    const rate_base = rateBase(fee, split.fees)
    return [
      {
        kind: 'organisation' as const,
        handle,
        name,
        level,
        amount_rupiah,
        rate_bps,
        fixed_rupiah,
        rate_base,
      },
    ]
  })
  return [...ofMakers, ...ofOrganisations]
}
