import type { PaperOrder } from './paper-order'
import { openSheet } from './open-sheet'
import { writeCountedLines } from './write-lines'

/** What goes into a parcel that is a present: the words of who sends it, and the goods without a price. */
export function drawGiftSlip(order: PaperOrder, parcel_id: string): Promise<Buffer> {
  const parcel = order.parcels.find(({ id }) => id === parcel_id)
  const sheet = openSheet('A5', 'Kiriman dari Lapak Purna')
  sheet.heading(order.gift_note === null ? 'Isi paket' : 'Hadiah untuk Anda', 18)
  sheet.text(`Untuk ${order.buyer.name}`, { size: 10, soft: true })
  sheet.gap(10)
  if (order.gift_note !== null) {
    sheet.text(order.gift_note, { size: 13, face: 'display' })
    sheet.gap(12)
  }
  writeCountedLines(
    sheet,
    order.lines.filter((line) => line.parcel_id === parcel_id),
  )
  sheet.gap(6)
  sheet.text(`Dibuat dan dikemas ${parcel?.sender ?? 'perajinnya'}. Lapak Purna, pesanan ${order.number}.`, {
    size: 8,
    soft: true,
  })
  return sheet.finish()
}
