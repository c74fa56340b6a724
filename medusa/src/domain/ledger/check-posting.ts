import { ok, refuse, type Result } from '../failure'
import type { Posting } from './types'

/** Whether a posting may be written. The messages are for the log: nobody can cause these from a form. */
export function checkPosting(posting: Posting): Result<Posting> {
  const { entries, kind, idempotency_key, reverses_posting_id } = posting
  if (idempotency_key.trim() === '')
    return refuse('posting_key_missing', 'Pembukuan tanpa kunci tidak dicatat.')
  if (entries.length < 2) return refuse('posting_too_short', 'Pembukuan butuh sedikitnya dua sisi.')
  if (entries.some(({ amount_rupiah }) => !Number.isSafeInteger(amount_rupiah) || amount_rupiah === 0)) {
    return refuse('posting_amount_invalid', 'Setiap sisi pembukuan harus rupiah bulat dan bukan nol.')
  }
  const total = entries.reduce((sum, entry) => sum + entry.amount_rupiah, 0)
  if (total !== 0) return refuse('posting_unbalanced', `Pembukuan tidak seimbang: selisih ${total}.`)
  const reverses = kind === 'cancellation' || kind === 'refund'
  if (
    reverses &&
    (reverses_posting_id === null || entries.some((entry) => entry.reverses_entry_id === null))
  ) {
    return refuse('posting_reverses_nothing', 'Pembalikan harus menunjuk apa yang dibalik.')
  }
  return ok(posting)
}
