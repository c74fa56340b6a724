import { type Result, ok, refuse } from '../failure'

export type ParcelState = 'waiting' | 'packed' | 'handed_over' | 'picked_up' | 'cancelled'
export type ParcelStep = 'packed' | 'handed_over' | 'picked_up'

type Parcel = { mode: 'courier' | 'pickup'; state: ParcelState; is_paid: boolean }

/** `again`: it was so already, and saying it twice changes nothing but a corrected tracking number. */
export function advanceParcel(parcel: Parcel, step: ParcelStep): Result<'step' | 'again'> {
  if (parcel.state === 'cancelled') return refuse('parcel_cancelled', 'Paket ini sudah dibatalkan.')
  if (!parcel.is_paid)
    return refuse('not_paid', 'Pesanan ini belum dibayar. Tunggu pembayarannya masuk dulu.')
  if (step === 'handed_over' && parcel.mode === 'pickup') {
    return refuse('wrong_mode', 'Paket ini diambil sendiri oleh pembeli, bukan dikirim kurir.')
  }
  if (step === 'picked_up' && parcel.mode === 'courier') {
    return refuse('wrong_mode', 'Paket ini dikirim lewat kurir. Catat penyerahannya ke kurir.')
  }
  if (parcel.state === step) return ok('again')
  const isNext = step === 'packed' ? parcel.state === 'waiting' : parcel.state === 'packed'
  if (isNext) return ok('step')
  return parcel.state === 'waiting'
    ? refuse('not_packed', 'Kemas paketnya dulu, lalu catat penyerahannya.')
    : refuse('already_sent', 'Paket ini sudah diserahkan.')
}
