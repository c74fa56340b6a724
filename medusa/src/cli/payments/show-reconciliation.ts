import type { Difference } from '../../domain/payment/reconcile/difference'
import { wordDifference } from '../../domain/payment/reconcile/word-difference'
import type { Reconciliation } from '../../workflows/payment/reconcile/reconcile-books'

export function showReconciliation({ orders, payments, asked, repaired, open }: Reconciliation): string {
  return [
    `${orders} pesanan dan ${payments} pembayaran dibandingkan; gerbang ditanya tentang ${asked} pembayaran.`,
    ...group('Sudah dibetulkan', repaired),
    ...group('Perlu diputuskan', open),
    '',
    open.length === 0
      ? 'Semua buku cocok.'
      : `${open.length} perbedaan tersisa; putuskan di /kelola/keuangan/pembayaran.`,
  ].join('\n')
}

function group(title: string, differences: readonly Difference[]): string[] {
  if (differences.length === 0) return []
  return [
    '',
    `${title}:`,
    ...differences.map((one) => `  Pesanan ${one.order_number}: ${wordDifference(one)}`),
  ]
}

export const reconciliationJson = (found: Reconciliation) => ({
  ...found,
  repaired: found.repaired.map(toJson),
  open: found.open.map(toJson),
})

const toJson = (difference: Difference) => ({ ...difference, text: wordDifference(difference) })
