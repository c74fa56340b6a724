import { formatRupiah } from '../../money/format-rupiah'
import { type Choice, REMEDIES } from './difference'
import { isDifferenceKind, wordDifference } from './word-difference'

/** The facts of a task as they were noted, read without trust. */
export type TaskWords = Record<string, unknown>

type Words = (amount: string) => string

/** Tasks that other parts of the house raise. */
const OTHERS: Record<string, Words> = {
  amount_differs: () => 'Gerbang pembayaran menyebut jumlah atau mata uang lain dari yang diminta.',
  look: () => 'Gerbang pembayaran menyebut keadaan yang perlu dilihat orang.',
  bank_reversal: (amount) => `Bank menarik kembali pembayaran ${amount} setelah lunas.`,
  chargeback: (amount) =>
    `Pembeli meminta banknya menarik kembali ${amount} (chargeback); jawab di dasbor gerbang pembayaran.`,
  refund_elsewhere: (amount) => `${amount} dikembalikan langsung di gerbang pembayaran, bukan dari toko.`,
  returned_too_much: (amount) => `${amount} kembali ke pembeli melebihi yang dibayarnya.`,
  paid_back_twice: (amount) => `${amount} mungkin kembali dua kali: lewat gerbang dan lewat transfer.`,
  ledger_behind: (amount) => `Pengembalian ${amount} belum bisa ditarik dari pembukuan.`,
}

const amountOf = (words: TaskWords): number => {
  const told = words.amount_rupiah ?? words.amount
  const amount = Math.round(Number(told))
  return Number.isSafeInteger(amount) ? amount : 0
}

/** One sentence for a task, whoever raised it. */
export function wordTask(kind: string, words: TaskWords): string {
  if ('order_number' in words && isDifferenceKind(kind)) {
    const other = words.other_rupiah
    return wordDifference({
      kind,
      amount_rupiah: amountOf(words),
      other_rupiah: typeof other === 'number' ? other : null,
    })
  }
  return OTHERS[kind]?.(formatRupiah(amountOf(words))) ?? 'Ada yang perlu dilihat pada pembayaran ini.'
}

/** What may be decided about it. Tasks of other parts of the house are looked at there, and marked as seen here. */
export function choicesOf(kind: string, words: TaskWords): readonly Choice[] {
  return 'order_number' in words && isDifferenceKind(kind) ? REMEDIES[kind].choices : ['seen']
}
