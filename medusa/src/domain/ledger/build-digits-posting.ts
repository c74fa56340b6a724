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
  const given_rupiah = transfer.amount_rupiah - transfer.received_rupiah
  const key = `digits:${transfer.payment_session_id}`
  return given_rupiah === 0 ? null : post(transfer, key, given_rupiah, 'Angka unik transfer')
}

/** All of it goes back, and what never came is not sent: the organisation bears nothing any more. */
export const buildDigitsReturn = (
  transfer: Omit<ReceivedTransfer, 'amount_rupiah' | 'received_rupiah'>,
  refund: { id: string; digits_rupiah: number },
): PostingDraft =>
  post(
    transfer,
    `digits-back:${refund.id}`,
    -refund.digits_rupiah,
    'Angka unik transfer tidak ikut dikembalikan',
  )

function post(
  {
    order_id,
    organisation,
    occurred_at,
  }: Pick<ReceivedTransfer, 'order_id' | 'organisation' | 'occurred_at'>,
  idempotency_key: string,
  given_rupiah: number,
  memo: string,
): PostingDraft {
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
    idempotency_key,
    order_id,
    reverses_posting_id: null,
    occurred_at,
    memo,
    entries: [side(digits.id, given_rupiah), side(bank.id, -given_rupiah)],
  }
  return { posting, accounts: [digits, bank] }
}
