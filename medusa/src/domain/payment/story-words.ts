import type { DifferenceKind } from './reconcile/difference'
import { WAY_NAMES } from './way-names'

/** What we asked a gateway, what it answered, what was decided, what a person did, what a gateway told of itself. */
export type StoryKind = 'asked' | 'answered' | 'decided' | 'person' | 'told' | 'tried' | 'refund'

type Words = Readonly<Record<string, string | undefined>>

/** The story of a payment in words, for whoever looks into it: the same in the desk and in Medusa Admin. */
const WHAT: Words = {
  charge: 'buat tagihan',
  cancel: 'hentikan tagihan',
  expire: 'tutup tagihan',
  refund: 'kembalikan uang',
  approve: 'terima kartu yang ditahan',
  deny: 'tolak kartu yang ditahan',
  choose: 'cara bayar dipilih',
  accept: 'pembayaran diterima',
  accept_if_in_stock: 'pembayaran terlambat, dilihat dulu stoknya',
  give_back: 'uang dikembalikan karena tidak diperlukan',
  end_attempt: 'percobaan bayar berakhir',
  reverse: 'uang sudah kembali, pesanan ditutup',
  book_return: 'sebagian uang sudah kembali',
  book_and_reverse: 'uang datang dan kembali',
  look: 'perlu dilihat orang',
  amount_differs: 'jumlahnya berbeda',
  nothing: 'tidak ada yang berubah',
  forged: 'palsu',
  refund_asked: 'minta pengembalian',
  refund_account: 'rekening pembeli diisi',
  refund_transferred: 'sudah mentransfer',
  refund_confirmed: 'memastikan transfer',
  refund_not_sent: 'transfernya ternyata tidak keluar',
  refund_withdrawn: 'menarik pengembalian',
  task_closed: 'menutup catatan',
  proof_removed: 'menghapus bukti transfer',
  card_approve: 'menerima kartu',
  card_deny: 'menolak kartu',
  desk: 'dari meja pengurus',
  elsewhere: 'dari dasbor gerbang pembayaran',
  taken_back: 'ditarik bank',
  order_cancelled: 'pesanan dibatalkan',
  paid_twice: 'dibayar dua kali',
  paid_too_late: 'dibayar terlambat',
  confirm_transfer: 'transfer sudah masuk',
  confirm_cash: 'tunai sudah diterima',
  refuse_transfer: 'transfer belum ditemukan',
  ask_again: 'tanya gerbang sekali lagi',
  seen: 'sudah dilihat, tidak perlu apa-apa',
}

const FACT: Words = {
  reason: 'alasan',
  status: 'keadaan di gerbang',
  state: 'keadaan',
  method: 'cara bayar',
  minutes: 'batas menit',
  kind: 'jawaban',
  cause: 'sebab',
  by: 'oleh',
  task: 'catatan',
  decision: 'keputusan',
  is_again: 'bayar lagi',
  ended_because: 'berakhir karena',
  refund_key: 'kode pengembalian',
  gateway_key: 'kode pengembalian',
  key: 'kode permintaan',
  reference: 'nomor bukti',
  was: 'sebelumnya',
  currency: 'mata uang',
  bank_confirmed_at: 'dipastikan bank',
}

const VALUE: Words = {
  intended: 'disiapkan',
  waiting: 'menunggu dibayar',
  ending: 'sedang ditutup',
  ended: 'berakhir',
  paid: 'lunas',
  changed: 'diganti cara lain',
  expired: 'waktunya habis',
  order_paid: 'dibayar dengan cara lain',
  charged: 'tagihan dibuat',
  done: 'berhasil',
  found: 'ditemukan',
  absent: 'belum ada',
  unknown: 'tidak ada jawaban',
  refused: 'ditolak',
  confirmed: 'sudah masuk',
  cancelled: 'dibatalkan',
  lost: 'jawabannya hilang',
  gateway: 'gerbang pembayaran',
  desk: 'pengurus',
  buyer: 'pembeli',
  midtrans: 'Midtrans',
  stripe: 'Stripe',
}

const KIND: Record<StoryKind, string> = {
  asked: 'Kami minta',
  answered: 'Jawaban',
  decided: 'Diputuskan',
  person: 'Orang',
  told: 'Pesan dari',
  tried: 'Cara bayar dipilih',
  refund: 'Uang kembali',
}

/** What a task was about. */
const TASK: Words = {
  chargeback: 'sengketa kartu',
  bank_reversal: 'dibatalkan bank',
  refund_elsewhere: 'uang kembali lewat dasbor gerbang',
  paid_back_twice: 'uang kembali dua kali',
  ledger_behind: 'pembukuan tertinggal',
  challenge: 'kartu ditahan',
  look: 'keadaan yang tidak cocok',
  ...({
    gateway_silent: 'gerbang tidak menjawab',
    amount_differs: 'jumlah berbeda',
    status_unknown: 'keadaan tidak dikenal',
    paid_not_booked: 'dibayar, belum tercatat',
    booked_not_paid: 'tercatat, belum dibayar',
    returned_not_booked: 'uang kembali, belum tercatat',
    returned_only_here: 'uang kembali hanya di toko',
    returned_too_much: 'uang kembali terlalu banyak',
    money_without_order: 'uang tanpa pesanan',
    order_without_money: 'pesanan tanpa uang',
    order_overdue: 'pesanan lewat waktu',
    order_cancelled_elsewhere: 'dibatalkan lewat Medusa Admin',
    order_still_open: 'masih berjalan di Medusa Admin',
    transactions_differ: 'transaksi berbeda',
    not_attributed: 'bagian perajin belum dibukukan',
    not_reversed: 'pembatalan belum dibukukan',
    not_set_aside: 'uang pembeli belum disisihkan',
    ledger_holds_too_little: 'buku besar kurang',
    fee_not_booked: 'biaya belum dibukukan',
    fee_differs: 'biaya berbeda',
    not_in_report: 'tidak ada di laporan settlement',
  } satisfies Record<DifferenceKind, string>),
}

/** Facts whose values are words of the machine's; all others were written by somebody, or are the gateway's own. */
const OURS = new Set(['method', 'state', 'kind', 'by', 'was', 'ended_because'])

/** Told already by the key under which the gateway knows the refund. */
const REPEATED = new Set(['refund_id'])

const WAYS: Words = WAY_NAMES
const valueWord = (word: string): string => VALUE[word] ?? WAYS[word] ?? word

/** What happened, in words; what has none yet is told as the machine calls it. */
export const whatWord = (what: string): string => WHAT[what] ?? valueWord(what)

/** "Diputuskan: pembayaran diterima", "Pesan dari Midtrans". */
export const headOf = ({ kind, what }: { kind: StoryKind; what: string }): string =>
  `${KIND[kind]}${kind === 'told' ? '' : ':'} ${whatWord(what)}`

/** The facts of a moment, each with its name; amounts speak for themselves. */
export function factsOf(detail: Record<string, unknown>, rupiah: (amount: number) => string): string[] {
  return Object.entries(detail).flatMap(([name, value]) => {
    if (!value || typeof value === 'object' || REPEATED.has(name)) return []
    const amount = Number(value)
    if (/^amount|_rupiah$/.test(name) && Number.isFinite(amount)) return [rupiah(amount)]
    const fact = FACT[name] ?? name
    if (value === true) return [fact]
    if (name === 'task') return [`${fact}: ${TASK[String(value)] ?? String(value)}`]
    return [`${fact}: ${OURS.has(name) ? valueWord(String(value)) : String(value)}`]
  })
}
