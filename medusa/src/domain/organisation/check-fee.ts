import { ok, refuse, type Result } from '../failure'

const WHOLE_BPS = 10_000

type Fee = { rate_bps: number; fixed_rupiah: number }

/** A fee an organisation asks for, beside what the others above and below it ask for along one sale. */
export function checkFee(fee: Fee, othersRateBps: number): Result<Fee> {
  if (!Number.isInteger(fee.rate_bps) || fee.rate_bps < 0 || fee.rate_bps > WHOLE_BPS)
    return refuse('fee_rate', 'Persentase potongan harus antara 0% dan 100%.', 'rate_bps')
  if (!Number.isSafeInteger(fee.fixed_rupiah) || fee.fixed_rupiah < 0)
    return refuse('fee_fixed', 'Potongan tetap harus dalam rupiah bulat, 0 atau lebih.', 'fixed_rupiah')
  if (fee.rate_bps + othersRateBps > WHOLE_BPS)
    return refuse(
      'fee_over_whole',
      'Bersama potongan organisasi lain jumlahnya lebih dari 100%: perajin tidak menerima apa-apa. Kecilkan persentasenya.',
      'rate_bps',
    )
  return ok(fee)
}
