import { ok, refuse, type Result } from '../failure'

/** Days as people name them, both included, and the instants between which they lie (the end not included). */
export type Period = { from: string | null; to: string | null; start: Date | null; end: Date | null }

const DAY = 24 * 60 * 60 * 1000

/** Days are counted in Indonesian western time (WIB), wherever the server stands. */
export function readPeriod({ from, to }: { from?: string; to?: string }): Result<Period> {
  const start = from === undefined ? null : startOfDay(from)
  if (start === undefined) return notADay('from')
  const last = to === undefined ? null : startOfDay(to)
  if (last === undefined) return notADay('to')
  if (start && last && start > last) {
    return refuse('invalid_input', 'Tanggal awal harus sebelum tanggal akhir; tukar keduanya.', 'from')
  }
  const end = last && new Date(last.getTime() + DAY)
  return ok({ from: from ?? null, to: to ?? null, start, end })
}

function startOfDay(day: string): Date | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined
  const midnight = new Date(`${day}T00:00:00Z`)
  const exists = !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(day)
  return exists ? new Date(`${day}T00:00:00+07:00`) : undefined
}

function notADay(field: 'from' | 'to') {
  return refuse('invalid_input', 'Tulis tanggal seperti 2026-11-21.', field)
}
