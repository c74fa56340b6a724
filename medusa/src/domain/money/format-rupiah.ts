/** `25000` becomes `Rp 25.000`, as on every page: a space that does not break, a dot between thousands. */
export function formatRupiah(amount_rupiah: number): string {
  if (!Number.isSafeInteger(amount_rupiah)) {
    throw new RangeError(`An amount in rupiah must be a whole number, not ${amount_rupiah}`)
  }
  const digits = String(Math.abs(amount_rupiah)).replace(/\B(?=(\d{3})+$)/g, '.')
  return `${amount_rupiah < 0 ? '−' : ''}Rp\u00a0${digits}`
}
