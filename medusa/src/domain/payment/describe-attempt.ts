import { readMoneyState } from './read-money-state'

/**
 * What the buyer is told of the attempt to pay that she made last: `preparing` while its gateway is asked, `held` while somebody looks
 * at it there, `refused` when the gateway would not have it.
 */
export type AttemptState = 'preparing' | 'waiting' | 'held' | 'declined' | 'lapsed' | 'withdrawn' | 'refused'

export type AttemptFacts = {
  /** What the gateway said last of its transaction. */
  status: string | null
  fraud?: string | null
  /** Our own row; null where Midtrans' page offers all the ways. */
  state: 'intended' | 'waiting' | 'ending' | 'ended' | 'paid' | null
  ended_because: string | null
}

/** Null while no method was chosen, and for an attempt that brought money: the order itself tells of that. */
export function describeAttempt({ status, state, ended_because }: AttemptFacts): AttemptState | null {
  switch (state) {
    case null:
      return describeStatus(status)
    case 'intended':
      return 'preparing'
    case 'waiting':
      return status === 'capture' || status === 'authorize' ? 'held' : (describeStatus(status) ?? 'waiting')
    case 'ended':
      return describeEnd(ended_because)
    default:
      return null
  }
}

const ENDS: Record<string, AttemptState> = {
  expire: 'lapsed',
  expired: 'lapsed',
  deny: 'declined',
  failure: 'declined',
  cancel: 'withdrawn',
  refused: 'refused',
  lost: 'refused',
}

const describeEnd = (because: string | null): AttemptState | null => ENDS[because ?? ''] ?? null

function describeStatus(status: string | null): AttemptState | null {
  if (status === null) return null
  switch (readMoneyState({ status, fraud: null })) {
    case 'waiting':
    case 'held':
      return 'waiting'
    case 'ended':
      if (status === 'expire') return 'lapsed'
      return status === 'cancel' ? 'withdrawn' : 'declined'
    default:
      return null
  }
}
