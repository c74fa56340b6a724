import { organisationBank, organisationDigits } from './desk-accounts'
import type { PostingDraft } from './types'

export type ReceivedTransfer = {
  payment_session_id: string
  order_id: string
  organisation: { id: string; name: string }
  /** What the order costs, and what came of it on the account. */
  amount_rupiah: number
  received_rupiah: number
  occurred_at: Date
}

/**
 * The sale books the whole amount as if all of it stood on the account. What the digits of the transfer took off is put right here: the
 * organisation bears it, no maker. Nothing where the whole amount came.
 */
export function buildDigitsPosting(transfer: ReceivedTransfer): PostingDraft | null {
  const { payment_session_id, order_id, organisation, occurred_at } = transfer
  const given_rupiah = transfer.amount_rupiah - transfer.received_rupiah
  if (given_rupiah === 0) return null
  const [digits, bank] = [organisationDigits(organisation), organisationBank(organisation)]
  const side = (account_id: string, amount_rupiah: number) => ({
    account_id,
    amount_rupiah,
    attribution_id: null,
    reverses_entry_id: null,
    memo: null,
  })
  const posting = {
    kind: 'correction' as const,
    idempotency_key: `digits:${payment_session_id}`,
    order_id,
    reverses_posting_id: null,
    occurred_at,
    memo: 'Angka unik transfer',
    entries: [side(digits.id, given_rupiah), side(bank.id, -given_rupiah)],
  }
  return { posting, accounts: [digits, bank] }
}
