import type { GatewayTransaction, MoneyState } from './types'

const STATES: Record<string, MoneyState> = {
  pending: 'waiting',
  authorize: 'held',
  settlement: 'paid',
  expire: 'ended',
  cancel: 'ended',
  deny: 'ended',
  failure: 'ended',
  refund: 'refunded',
  partial_refund: 'partly_refunded',
  chargeback: 'taken_back',
  partial_chargeback: 'partly_refunded',
}

/** A card is paid when captured and accepted; captured but challenged waits for a person. */
export function readMoneyState(transaction: Pick<GatewayTransaction, 'status' | 'fraud'>): MoneyState {
  if (transaction.status === 'capture') return transaction.fraud === 'accept' ? 'paid' : 'held'
  return STATES[transaction.status] ?? 'unknown'
}
