import type { Channel, FeePolicy } from './types'

type Question<P extends FeePolicy> = {
  /** The selling organisation first, then its parent, up to the root. */
  chain: readonly string[]
  policies: readonly P[]
  channel: Channel
  instant: Date
}

/** The fee policies in force for a sale: at most one for each organisation, in the order of the chain. */
export function selectPolicies<P extends FeePolicy>({ chain, policies, channel, instant }: Question<P>): P[] {
  const inForce = policies.filter(
    (policy) => policy.effective_from <= instant && (policy.channel === channel || policy.channel === 'any'),
  )
  return chain.flatMap((organisation_id) => {
    const own = inForce.filter((policy) => policy.organisation_id === organisation_id)
    const exact = own.filter((policy) => policy.channel === channel)
    const latest = (exact.length > 0 ? exact : own).toSorted(latestFirst)[0]
    return latest ? [latest] : []
  })
}

/** Of two policies from the same instant the one noted later holds; ids grow with time. */
function latestFirst(a: FeePolicy, b: FeePolicy): number {
  return b.effective_from.getTime() - a.effective_from.getTime() || (a.id < b.id ? 1 : a.id > b.id ? -1 : 0)
}
