import type { Quote, QuoteVoucher, VoucherProblemCode } from '../../contracts/quote'
import type { KnownPromotion } from '../../queries/promotion/read-promotions'

type Case = {
  typed: string
  promotions: readonly KnownPromotion[]
  quote: Quote
  exceeded: readonly string[]
}

/** What became of a code: how much it takes off, or in one sentence why it takes off nothing. */
export function describeVoucher({ typed, promotions, quote, exceeded }: Case): QuoteVoucher {
  const promotion = promotions.find((one) => one.is_named)
  const code = promotion?.code ?? typed
  const amount_rupiah = quote.discounts.find((one) => one.code === code)?.amount_rupiah ?? 0
  if (promotion && amount_rupiah > 0) return { code, amount_rupiah }
  const problem = promotion ? judge(promotion, exceeded) : 'unknown'
  const isDelivery = promotion?.target === 'shipping_methods'
  if (problem === 'not_for_these' && isDelivery && quote.parcels.some((parcel) => !parcel.chosen)) {
    return { code, amount_rupiah: 0, waits_for_delivery: true }
  }
  return { code, amount_rupiah: 0, problem: { code: problem, message: SENTENCES[problem] } }
}

function judge(promotion: KnownPromotion, exceeded: readonly string[]): VoucherProblemCode {
  if (promotion.state === 'draft') return 'unknown'
  if (promotion.state === 'inactive' || promotion.has_ended) return 'ended'
  if (!promotion.has_started) return 'not_started'
  return exceeded.includes(promotion.code) ? 'used_up' : 'not_for_these'
}

const SENTENCES: Record<VoucherProblemCode, string> = {
  unknown: 'Kode voucher ini tidak dikenal. Periksa huruf dan angkanya, atau hapus kodenya.',
  not_started: 'Voucher ini belum mulai berlaku. Coba lagi nanti, atau hapus kodenya.',
  ended: 'Masa berlaku voucher ini sudah habis. Hapus kodenya untuk melanjutkan.',
  used_up: 'Voucher ini sudah habis terpakai. Hapus kodenya untuk melanjutkan.',
  not_for_these:
    'Voucher ini tidak berlaku untuk barang di keranjang ini. Hapus kodenya, atau ganti barangnya.',
}
