import { formatRupiah } from '../domain/money/format-rupiah'

const day = new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeZone: 'Asia/Jakarta' })
const moment = new Intl.DateTimeFormat('id-ID', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Asia/Jakarta',
})

export const dayOf = (instant: Date) => day.format(instant)
export const momentOf = (instant: Date) => `${moment.format(instant)} WIB`

/** As on every page, in a column. */
export const rupiah = formatRupiah

const METHODS: Record<string, string> = {
  qris: 'QRIS',
  bank_transfer: 'transfer bank',
  echannel: 'Mandiri Bill',
  gopay: 'GoPay',
  shopeepay: 'ShopeePay',
  cstore: 'minimarket',
  credit_card: 'kartu',
  transfer: 'transfer ke rekening penjual',
  pickup: 'tunai di tempat penjual',
}

export const methodOf = (method: string | null) => METHODS[method ?? ''] ?? 'pembayaran elektronik'
