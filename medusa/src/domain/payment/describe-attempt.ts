import { readMoneyState } from './read-money-state'

/** What the buyer is told of the attempt to pay that she made last. */
export type AttemptState = 'waiting' | 'declined' | 'lapsed' | 'withdrawn'

/** Null while no method was chosen, and for an attempt that brought money: the order itself tells of that. */
export function describeAttempt(status: string | null): AttemptState | null {
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
