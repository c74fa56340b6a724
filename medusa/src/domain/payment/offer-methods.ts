import { type GatewayName, METHODS, type Method, type MethodId } from './methods'

export type WhyNot = 'amount_too_small' | 'amount_too_large' | 'gateway_down'

/** A way to pay as it is offered; greyed with a reason rather than left out when only the amount or the moment is against it. */
export type Way = { id: MethodId; group: Method['group']; minutes: number; why_not: WhyNot | null }

export type OfferGround = {
  amount_rupiah: number
  /** What the operator and the sellers of this order have agreed to. */
  allowed: ReadonlySet<MethodId>
  is_answering(gateway: GatewayName): boolean
  minutes_of(method: Method): number
}

export function offerMethods({ amount_rupiah, allowed, is_answering, minutes_of }: OfferGround): Way[] {
  return METHODS.filter(({ id }) => allowed.has(id)).map((method) => ({
    id: method.id,
    group: method.group,
    minutes: minutes_of(method),
    why_not: judge(method, amount_rupiah, is_answering(method.gateway)),
  }))
}

function judge({ min_rupiah, max_rupiah }: Method, amount: number, is_answering: boolean): WhyNot | null {
  if (amount < min_rupiah) return 'amount_too_small'
  if (amount > max_rupiah) return 'amount_too_large'
  return is_answering ? null : 'gateway_down'
}

/** Those that can be taken first; of them the one that this buyer took last, then the group that suits where she is. */
export function orderWays(
  ways: readonly Way[],
  last: string | null,
  nearest: Method['group'] | null = null,
): Way[] {
  const rank = ({ id, group, why_not }: Way) => {
    if (why_not !== null) return 3
    if (id === last) return 0
    return group === nearest ? 1 : 2
  }
  return ways
    .map((way, position) => ({ way, position }))
    .toSorted((a, b) => rank(a.way) - rank(b.way) || a.position - b.position)
    .map(({ way }) => way)
}
