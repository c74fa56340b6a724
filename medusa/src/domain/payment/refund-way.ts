import { type Method, methodById } from './methods'

export type RefundWay =
  | { by: 'gateway' }
  /** People send it from a bank, because the gateway cannot. */
  | { by: 'hand'; because: 'method' | 'whole_only' | 'too_late' }

/** Midtrans' own words for the methods that were picked on its page. */
const OF_MIDTRANS: Record<string, string> = {
  bank_transfer: 'bca_va',
  echannel: 'mandiri_bill',
  cstore: 'indomaret',
  credit_card: 'card',
  other_qris: 'qris',
}

const DAY_MS = 24 * 60 * 60 * 1000

export type RefundGround = {
  /** Our word for the method, or Midtrans'; null when nobody told. */
  method: string | null
  /** All that was paid, and nothing of it has gone back before. */
  is_whole: boolean
  paid_at: Date | null
  now: Date
}

/** How a refund gets to the buyer. A method that we do not know is tried at the gateway: its refusal is an answer as well. */
export function chooseRefundWay({ method, is_whole, paid_at, now }: RefundGround): RefundWay {
  const known: Method | undefined = method === null ? undefined : methodById(OF_MIDTRANS[method] ?? method)
  if (!known) return { by: 'gateway' }
  if (known.refund === 'none') return { by: 'hand', because: 'method' }
  if (known.refund === 'whole' && !is_whole) return { by: 'hand', because: 'whole_only' }
  const isLate =
    known.refund_days !== null &&
    paid_at !== null &&
    now.getTime() - paid_at.getTime() > known.refund_days * DAY_MS
  return isLate ? { by: 'hand', because: 'too_late' } : { by: 'gateway' }
}
