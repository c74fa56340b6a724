import { formatRupiah } from '../../money/format-rupiah'
import type { Difference, DifferenceKind } from './difference'

type Facts = Pick<Difference, 'kind' | 'amount_rupiah' | 'other_rupiah'>
type Words = (amount: string, other: string) => string

/** One plain sentence each: what does not agree, as a treasurer would say it. */
const WORDS: Record<DifferenceKind, Words> = {
  gateway_silent: () => 'Gerbang pembayaran tidak menjawab, jadi keadaan pembayaran ini belum pasti.',
  amount_differs: () => 'Gerbang pembayaran menyebut jumlah atau mata uang lain dari yang diminta.',
  status_unknown: () => 'Gerbang pembayaran menyebut keadaan yang belum dikenal.',
  paid_not_booked: () => 'Di gerbang pembayaran sudah dibayar, di toko belum tercatat.',
  booked_not_paid: (amount) => `Di toko tercatat dibayar ${amount}, di gerbang pembayaran tidak.`,
  returned_not_booked: (amount, other) =>
    `Menurut gerbang pembayaran ${amount} sudah kembali ke pembeli, di toko tercatat ${other}.`,
  returned_only_here: (amount, other) =>
    `Di toko tercatat ${amount} kembali ke pembeli, menurut gerbang pembayaran ${other}.`,
  returned_too_much: (amount) =>
    `Yang kembali, atau akan kembali, ${amount} lebih banyak dari yang dibayar pembeli.`,
  money_without_order: (amount) => `${amount} dari pembeli tersimpan tanpa pesanan dan belum dikembalikan.`,
  order_without_money: () => 'Pesanan ini bertanda lunas, tetapi uangnya tidak ada.',
  order_overdue: () => 'Waktu bayar pesanan ini sudah lama habis, tetapi belum ditutup.',
  order_cancelled_elsewhere: () => 'Pesanan ini dibatalkan lewat Medusa Admin, di toko masih berjalan.',
  order_still_open: () => 'Pesanan ini sudah ditutup di toko, di Medusa Admin masih berjalan.',
  transactions_differ: (amount, other) =>
    `Menurut pesanan di Medusa ada uang ${amount}, menurut pembayarannya ${other}.`,
  not_attributed: (amount) => `${amount} sudah dibayar, tetapi belum dibagi di pembukuan.`,
  not_reversed: (amount, other) =>
    `Pembukuan masih memegang ${amount} dari pesanan ini, seharusnya ${other}.`,
  not_set_aside: (amount, other) =>
    `Yang harus kembali ke pembeli ${amount}, di pembukuan disisihkan ${other}.`,
  ledger_holds_too_little: (amount, other) =>
    `Pembukuan hanya memegang ${amount} dari pesanan ini, seharusnya ${other}.`,
  fee_not_booked: (amount) => `Biaya gerbang untuk pembayaran ${amount} belum dibukukan.`,
  fee_differs: (amount, other) => `Biaya gerbang menurut laporan ${amount}, yang dibukukan ${other}.`,
  not_in_report: (amount) =>
    `Pembayaran ${amount} tidak ada di laporan penyelesaian, padahal seharusnya sudah.`,
}

export function wordDifference({ kind, amount_rupiah, other_rupiah }: Facts): string {
  return WORDS[kind](formatRupiah(amount_rupiah), formatRupiah(other_rupiah ?? 0))
}

export const isDifferenceKind = (kind: string): kind is DifferenceKind => Object.hasOwn(WORDS, kind)
