import type { PaperLine, PaperOrder } from './paper-order'
import type { Sheet } from './open-sheet'
import { rupiah } from './words'

/** The goods with their prices, and what they come to. */
export function writePricedLines(sheet: Sheet, order: PaperOrder): void {
  const widths = [0.5, 0.1, 0.19, 0.21] as const
  const cells = (texts: [string, string, string, string]) =>
    texts.map((text, index) => ({
      text,
      width: widths[index] ?? 0,
      align: index === 0 ? ('left' as const) : ('right' as const),
    }))
  sheet.row(cells(['Barang', 'Jumlah', 'Harga', 'Total']), { size: 8, soft: true })
  sheet.rule()
  for (const { title, quantity, unit_price_rupiah } of order.lines) {
    const total = rupiah(unit_price_rupiah * quantity)
    sheet.row(cells([title, String(quantity), rupiah(unit_price_rupiah), total]))
  }
  sheet.rule()
  const sum = (name: string, amount: number) =>
    sheet.row([
      { text: name, width: 0.7, align: 'right' },
      { text: rupiah(amount), width: 0.3, align: 'right' },
    ])
  sum('Harga barang', order.totals.goods_rupiah)
  sum('Ongkos kirim', order.totals.delivery_rupiah)
  for (const { name, amount_rupiah } of order.discounts) sum(`Potongan ${name}`, -amount_rupiah)
  sheet.row(
    [
      { text: 'Total', width: 0.7, align: 'right' },
      { text: rupiah(order.totals.total_rupiah), width: 0.3, align: 'right' },
    ],
    { size: 12, face: 'display' },
  )
}

/** The goods without a price, for who receives and counts them. */
export function writeCountedLines(sheet: Sheet, lines: readonly PaperLine[]): void {
  sheet.row(
    [
      { text: 'Jumlah', width: 0.12 },
      { text: 'Barang', width: 0.63 },
      { text: 'Kode', width: 0.25 },
    ],
    { size: 8, soft: true },
  )
  sheet.rule()
  for (const { quantity, title, sku } of lines) {
    sheet.row([
      { text: String(quantity), width: 0.12 },
      { text: title, width: 0.63 },
      { text: sku ?? '', width: 0.25 },
    ])
  }
  sheet.rule()
}
