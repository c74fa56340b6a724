/** Cash to give back, in rupiah; `null` while the cash received does not cover the total. */
export function changeDue(total_rupiah: number, cash_received_rupiah: number): number | null {
  return cash_received_rupiah < total_rupiah ? null : cash_received_rupiah - total_rupiah
}
