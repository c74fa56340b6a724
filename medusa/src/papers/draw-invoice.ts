import { formatNpwp } from '../domain/invoice/read-npwp'
import { spellRupiah } from '../domain/money/spell-rupiah'
import type { PaperOrder } from './paper-order'
import { openSheet } from './open-sheet'
import { dayOf, methodOf } from './words'
import { writePricedLines } from './write-lines'

/** Faktur for an institution that books what it buys. It is no tax invoice, and says so. */
export function drawInvoice(order: PaperOrder, address: string): Promise<Buffer> {
  const { invoice } = order
  if (!invoice) throw new Error('An invoice needs somebody whom it is made out to.')
  const sheet = openSheet('A4', `Faktur pesanan ${order.number}`)
  sheet.heading('Lapak Purna', 18)
  sheet.text(address, { size: 9, soft: true })
  sheet.gap(14)
  sheet.heading(`Faktur LP-${order.number}`, 14)
  sheet.rule()
  const fact = (name: string, value: string) =>
    sheet.row(
      [
        { text: name, width: 0.22 },
        { text: value, width: 0.78 },
      ],
      { size: 10 },
    )
  fact('Kepada', invoice.name)
  fact('Alamat', invoice.address)
  if (invoice.npwp) fact('NPWP', formatNpwp(invoice.npwp))
  fact('Pemesan', order.buyer.name)
  if (order.address) fact('Dikirim ke', order.address)
  fact('Tanggal pesan', dayOf(order.placed_at))
  if (order.paid_at) fact('Lunas', `${dayOf(order.paid_at)}, ${methodOf(order.method)}`)
  fact('Penjual', [...new Set(order.lines.map(({ seller }) => seller))].join('; '))
  sheet.gap(10)
  writePricedLines(sheet, order)
  sheet.gap(8)
  sheet.text(`Terbilang: ${spellRupiah(order.totals.total_rupiah)}.`)
  sheet.gap(10)
  sheet.text('Bukan faktur pajak. Dibuat oleh sistem dan sah tanpa tanda tangan.', { size: 8, soft: true })
  return sheet.finish()
}
