import { spellRupiah } from '../domain/money/spell-rupiah'
import type { PaperOrder } from './paper-order'
import { openSheet, type Sheet } from './open-sheet'
import { methodOf, momentOf, rupiah } from './words'
import { writePricedLines } from './write-lines'

/** Kuitansi: who paid how much for what, when and how. */
export function drawReceipt(order: PaperOrder, address: string): Promise<Buffer> {
  const sheet = openSheet('A5', `Kuitansi pesanan ${order.number}`)
  sheet.heading('Lapak Purna', 15)
  sheet.text('Buatan tangan purna pekerja migran', { size: 8, soft: true })
  sheet.gap(8)
  sheet.heading(`Kuitansi pesanan ${order.number}`)
  sheet.rule()
  sheet.row([
    { text: 'Sudah terima dari', width: 0.32 },
    { text: order.invoice?.name ?? order.buyer.name, width: 0.68 },
  ])
  sheet.row([
    { text: 'Dibayar', width: 0.32 },
    { text: `${order.paid_at ? momentOf(order.paid_at) : ''} lewat ${methodOf(order.method)}`, width: 0.68 },
  ])
  sheet.row([
    { text: 'Terbilang', width: 0.32 },
    { text: spellRupiah(order.totals.total_rupiah), width: 0.68 },
  ])
  sheet.gap(6)
  writePricedLines(sheet, order)
  writeDigits(sheet, order)
  sheet.gap(10)
  const senders = [...new Set(order.lines.map(({ seller }) => seller))].join(', ')
  sheet.text(`Dijual oleh ${senders}.`, { size: 8, soft: true })
  sheet.text(`Dibuat oleh sistem dan sah tanpa tanda tangan. ${address}`, { size: 8, soft: true })
  return sheet.finish()
}

/** The last digits of a transfer make it a little less than the order costs: said, so that this paper agrees with the account. */
function writeDigits(sheet: Sheet, { received_rupiah, totals }: PaperOrder): void {
  if (received_rupiah === null || received_rupiah === totals.total_rupiah) return
  const given = rupiah(totals.total_rupiah - received_rupiah)
  sheet.gap(4)
  sheet.text(`Ditransfer ${rupiah(received_rupiah)}; ${given} angka uniknya ditanggung penjual.`, { size: 8 })
}
