import type { PaperOrder, PaperParcel } from './paper-order'
import { type Sheet, openSheet } from './open-sheet'
import { writeCountedLines } from './write-lines'

/** Berita acara serah terima: one page for each parcel, because each has another giver. Date and names are written by hand. */
export function drawHandOver(order: PaperOrder): Promise<Buffer> {
  const sheet = openSheet('A4', `Berita acara serah terima pesanan ${order.number}`)
  for (const [index, parcel] of order.parcels.entries()) {
    if (index > 0) sheet.page()
    writeParcel(sheet, order, parcel)
  }
  return sheet.finish()
}

function writeParcel(sheet: Sheet, order: PaperOrder, parcel: PaperParcel): void {
  const receiver = order.invoice?.name ?? order.buyer.name
  sheet.heading('Berita Acara Serah Terima Barang', 16)
  sheet.text(`Pesanan Lapak Purna nomor ${order.number}`, { soft: true })
  sheet.gap(12)
  sheet.text(
    'Pada hari ini, tanggal ........................ 20 ....., telah diserahkan barang-barang di bawah ini.',
    {
      size: 10,
    },
  )
  sheet.gap(8)
  party(sheet, 'Pihak pertama (yang menyerahkan)', parcel.sender, parcel.sender_address)
  party(sheet, 'Pihak kedua (yang menerima)', receiver, order.invoice?.address ?? order.address)
  sheet.gap(6)
  writeCountedLines(
    sheet,
    order.lines.filter((line) => line.parcel_id === parcel.id),
  )
  sheet.gap(6)
  sheet.text(
    'Pihak kedua telah memeriksa barang-barang itu dan menerimanya dalam jumlah yang benar dan keadaan baik, kecuali yang dicatat di sini:',
    { size: 10 },
  )
  sheet.gap(10)
  sheet.text('.'.repeat(120), { soft: true })
  sheet.room(130)
  sheet.gap(24)
  const both = (left: string, right: string) =>
    sheet.row(
      [
        { text: left, width: 0.5 },
        { text: right, width: 0.5 },
      ],
      { size: 10 },
    )
  both('Yang menyerahkan,', 'Yang menerima,')
  sheet.gap(56)
  both('( ........................................ )', '( ........................................ )')
  both(parcel.sender, receiver)
}

function party(sheet: Sheet, role: string, name: string, address: string | null): void {
  sheet.row(
    [
      { text: role, width: 0.36 },
      { text: address ? `${name}\n${address}` : name, width: 0.64 },
    ],
    { size: 10 },
  )
  sheet.gap(3)
}
