import type { Quote } from '../../contracts/quote'
import { type Failure } from '../../domain/failure'
import type { ReadRequest } from './request'

export type QuoteRefusal = Failure & { quote?: Quote }

/** Why the basket cannot be bought as the buyer saw it; undefined when it can. */
export function judgeQuote(quote: Quote, request: ReadRequest): QuoteRefusal | undefined {
  const problem =
    quote.lines.find((line) => line.problem)?.problem ?? quote.unknown_lines.find(Boolean)?.problem
  if (problem) return { code: 'sold_out', message: problem.message, quote }

  const parcel = quote.parcels.find((one) => !one.chosen)
  if (parcel?.problem?.code === 'destination_missing') return addressNeeded()
  if (parcel) {
    const message = parcel.problem?.message ?? 'Pilih cara pengiriman untuk setiap paket.'
    return { code: 'no_delivery', message, field: 'parcels', quote }
  }
  if (!quote.complete) return { code: 'sold_out', message: 'Keranjang ini kosong. Pilih barang dulu.', quote }
  if (quote.parcels.some((one) => one.chosen?.mode === 'courier') && !request.address) return addressNeeded()
  if (quote.totals.total_rupiah !== request.expected_total_rupiah) {
    const message = 'Harga atau ongkos kirim baru saja berubah. Periksa jumlah yang baru, lalu kirim lagi.'
    return { code: 'quote_changed', message, quote }
  }
  if (quote.totals.total_rupiah < 1) {
    const message =
      'Potongannya sebesar seluruh pesanan, jadi tidak ada yang bisa dibayar. Tambah barang atau lepas vouchernya.'
    return { code: 'nothing_to_pay', message, field: 'voucher', quote }
  }
  return undefined
}

const addressNeeded = (): QuoteRefusal => ({
  code: 'address_needed',
  message: 'Isi alamat tujuan supaya kurir bisa mengantar.',
  field: 'address',
})
