import type { MethodId } from './methods'

/** What people in Indonesia call each way to pay. */
export const WAY_NAMES = {
  qris: 'QRIS',
  gopay: 'GoPay',
  shopeepay: 'ShopeePay',
  bca_va: 'BCA',
  mandiri_bill: 'Mandiri',
  bri_va: 'BRI',
  bni_va: 'BNI',
  permata_va: 'Permata',
  indomaret: 'Indomaret',
  alfamart: 'Alfamart',
  card: 'Kartu kredit atau debit',
  snap: 'Midtrans',
  stripe: 'Kartu dari luar negeri',
  transfer: 'Transfer ke rekening koperasi',
  pickup: 'Tunai saat mengambil',
} as const satisfies Record<MethodId, string>
