const mostRupiah = 1_000_000_000

/** What is typed into a field for rupiah: `null` while it is empty, undefined when it is no amount. */
export function readAmount(typed: string): number | null | undefined {
  const digits = typed.replace(/^\s*rp\.?/i, '').replaceAll(/[\s.]/g, '')
  if (digits === '') return null
  return /^\d+$/.test(digits) ? Math.min(mostRupiah, Number(digits)) : undefined
}
