import { wordFee } from '../../domain/attribution/word-fee'
import { formatRupiah } from '../../domain/money/format-rupiah'
import type { Sql } from '../../modules/ledger/sql'
import { readOrderSplit, type OrderPosting, type SplitLine } from '../../queries/ledger/read-order-split'
import type { Shown } from './shown'
import { formatInstant } from './format-instant'
import { table } from './table'

const KINDS: Record<string, string> = {
  sale: 'Penjualan',
  cancellation: 'Pembatalan',
  refund: 'Pengembalian dana',
  payout: 'Pembayaran kepada perajin',
  correction: 'Koreksi',
  gateway_fee: 'Biaya gerbang pembayaran',
  settlement: 'Diserahkan gerbang pembayaran',
  returning: 'Uang yang kembali ke pembeli',
}

/** What is posted of a payment as a whole has neither goods nor parcels. */
const OF_PAYMENT: Record<string, string> = {
  gateway_fee: 'biaya dan penyerahan',
  settlement: 'biaya dan penyerahan',
  returning: 'uang pembeli',
  correction: 'koreksi',
}

export async function showOrder(sql: Sql, number: number): Promise<Shown> {
  const split = await readOrderSplit(sql, number)
  if (!split) {
    return { text: `Pesanan ${number} tidak ada.`, json: { order: null, lines: [], postings: [] }, ok: false }
  }
  const { order, lines, postings } = split
  const text = [
    `Pesanan ${order.number} (${order.id})`,
    ...(lines.length === 0 ? ['Belum ada pembagian: pesanan ini belum dibayar atau belum dibukukan.'] : []),
    ...lines.flatMap(describeLine),
    ...postings.flatMap(describePosting),
  ].join('\n')
  return { text, json: split, ok: true }
}

function describeLine(line: SplitLine): string[] {
  const discount = line.discount_rupiah > 0 ? `, potongan harga ${formatRupiah(line.discount_rupiah)}` : ''
  const rows = [
    ...line.fees.map((fee) => [
      fee.organisation_name,
      wordFee(fee, line.fees),
      formatRupiah(fee.amount_rupiah),
    ]),
    ...line.makers.map((maker) => [
      maker.member_name,
      `perajin, bagian ${String(maker.share_bps / 100).replace('.', ',')}%`,
      formatRupiah(maker.amount_rupiah),
    ]),
  ]
  const reversed =
    line.reversed_rupiah > 0 ? [`Sudah ditarik kembali: ${formatRupiah(line.reversed_rupiah)}`] : []
  return [
    '',
    `${line.quantity} x ${line.product_title}: ${formatRupiah(line.net_rupiah)}${discount}`,
    `Dijual ${line.organisation_name}, ${line.channel === 'stand' ? 'di stan' : 'daring'}, ${formatInstant(line.sale_at)}`,
    table(['Kepada', 'Aturan', 'Jumlah'], rows),
    ...reversed,
  ]
}

function describePosting({ kind, occurred_at, memo, entries }: OrderPosting): string[] {
  const rows = entries.map((entry) => [
    entry.account_id,
    entry.product_title ?? OF_PAYMENT[kind] ?? 'ongkos kirim',
    formatRupiah(entry.amount_rupiah),
  ])
  return [
    '',
    `${KINDS[kind] ?? kind}, ${formatInstant(occurred_at)}${memo === null ? '' : ` (${memo})`}`,
    table(['Rekening', 'Untuk', 'Debit (+) kredit (-)'], rows),
  ]
}
