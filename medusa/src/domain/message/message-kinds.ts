/** All news that is told by message. */
export const MESSAGE_KINDS = [
  'login_code',
  'order_received',
  'order_paid',
  'order_expired',
  'transfer_refused',
  'account_wanted',
  'account_noted',
  'money_back',
  'parcel_sent',
  'review_invitation',
] as const

export type MessageKind = (typeof MESSAGE_KINDS)[number]

/** Seconds until the first repetition, doubled each time up to the longest. */
export type Pauses = { first: number; longest: number }

/** Somebody sits and waits for a code; news of an order can wait for an hour's outage to end. */
export function pausesOf(kind: MessageKind): Pauses {
  return kind === 'login_code' ? { first: 4, longest: 60 } : { first: 15, longest: 3600 }
}

export function pauseSeconds({ first, longest }: Pauses, attempts: number): number {
  return Math.min(first * 2 ** Math.min(attempts, 20), longest)
}
