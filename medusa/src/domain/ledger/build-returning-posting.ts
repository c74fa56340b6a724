import { ok, refuse, type Result } from '../failure'
import type { Account } from './accounts'
import type { Entry, PostingDraft } from './types'

/** What the books say of one payment whose money may have to go back. */
export type ReturningPayment = {
  session_id: string
  order_id: string
  occurred_at: Date
  /** Where the money came in, and where it waits to go back. */
  receiving: Account
  returning: Account
  /** What is to go back and has not gone yet. */
  due_rupiah: number
  aside: SetAside | null
}

/** What was set aside when it became clear that the money goes back, and what is left of that. */
export type SetAside = {
  posting_id: string
  receiving: { entry_id: string; account_id: string }
  returning: { entry_id: string; account_id: string }
  left_rupiah: number
}

/** All that is left of a payment goes back, unless it pays an order that stands: that money is the sale's. */
export const dueToBuyer = (payment: {
  captured_rupiah: number
  refunded_rupiah: number
  pays_the_order: boolean
}): number => (payment.pays_the_order ? 0 : Math.max(0, payment.captured_rupiah - payment.refunded_rupiah))

export const returningKey = (session_id: string): string => `returning:${session_id}`

/**
 * Makes what is set aside for a buyer what is due to her. Set aside once, then only less: each piece points at what it takes off, so
 * that the database refuses more. Nothing where it is so already.
 */
export function buildReturningPosting(payment: ReturningPayment): Result<PostingDraft | null> {
  const { aside, due_rupiah } = payment
  if (aside === null) return ok(due_rupiah === 0 ? null : setAside(payment))
  if (due_rupiah === aside.left_rupiah) return ok(null)
  if (due_rupiah > aside.left_rupiah) {
    return refuse(
      'returning_grew',
      `Untuk pembayaran ${payment.session_id} sudah disisihkan lebih sedikit dari yang harus kembali.`,
    )
  }
  return ok(takeOff(payment, aside))
}

function setAside({ receiving, returning, due_rupiah, ...payment }: ReturningPayment): PostingDraft {
  return {
    posting: {
      kind: 'returning',
      idempotency_key: returningKey(payment.session_id),
      order_id: payment.order_id,
      reverses_posting_id: null,
      occurred_at: payment.occurred_at,
      memo: 'Uang pembeli yang menunggu dikembalikan',
      entries: [side(receiving.id, due_rupiah), side(returning.id, -due_rupiah)],
    },
    accounts: [receiving, returning],
  }
}

/** The key says from what to what: told again, it is the same posting. */
function takeOff({ session_id, order_id, occurred_at, due_rupiah }: ReturningPayment, aside: SetAside) {
  const { posting_id, receiving, returning, left_rupiah } = aside
  const gone = left_rupiah - due_rupiah
  return {
    posting: {
      kind: 'returning' as const,
      idempotency_key: `${returningKey(session_id)}:${left_rupiah}:${due_rupiah}`,
      order_id,
      reverses_posting_id: posting_id,
      occurred_at,
      memo: 'Uang sudah kembali ke pembeli',
      entries: [
        side(returning.account_id, gone, returning.entry_id),
        side(receiving.account_id, -gone, receiving.entry_id),
      ],
    },
    accounts: [],
  }
}

const side = (account_id: string, amount_rupiah: number, reverses_entry_id: string | null = null): Entry => ({
  account_id,
  amount_rupiah,
  attribution_id: null,
  reverses_entry_id,
  memo: null,
})
