import type { QuoteProblem } from '../../contracts/quote'
import { possibleQuantity } from '../../domain/availability/describe-availability'

type Line = { title: string; quantity: number; available: number; made_to_order: boolean }

/** Why the line cannot be bought as asked; undefined when it can. */
export function problemOfLine({ title, quantity, ...stock }: Line): QuoteProblem | undefined {
  const possible_quantity = possibleQuantity(stock)
  if (quantity <= possible_quantity) return undefined
  if (possible_quantity === 0) {
    const message = `“${title}” sedang habis. Keluarkan dari keranjang, atau kembali lagi nanti.`
    return { code: 'sold_out', message, possible_quantity }
  }
  const message = stock.made_to_order
    ? `“${title}” paling banyak ${possible_quantity} dalam satu pesanan. Kurangi jumlahnya.`
    : `“${title}” tinggal ${possible_quantity}. Kurangi jumlahnya menjadi ${possible_quantity}.`
  return { code: 'not_enough', message, possible_quantity }
}

/** A variant that is known but not in the shop now, or not known at all: its title is nobody's business. */
export function problemOfAbsent(is_known: boolean): QuoteProblem {
  return is_known
    ? {
        code: 'not_for_sale',
        message: 'Barang ini sedang tidak dijual. Keluarkan dari keranjang.',
        possible_quantity: 0,
      }
    : {
        code: 'unknown',
        message: 'Barang ini tidak ada lagi di toko. Keluarkan dari keranjang.',
        possible_quantity: 0,
      }
}
