import type { Failure } from '#domain/failure'
import { readPeriod as judgePeriod } from '#domain/ledger/period'
import type { Period } from '../../lib/medusa/ledger'

const MAX_PAGE = 10_000
const names = { from: 'dari', to: 'sampai' } as const

/** What the address asks for, as it was typed, and why that is no period, with the name of the field. */
export type AskedPeriod = { period: Period; refusal: Failure | undefined }

export function readPeriod(query: URLSearchParams): AskedPeriod {
  const from = query.get(names.from)?.trim() || undefined
  const to = query.get(names.to)?.trim() || undefined
  const judged = judgePeriod({ ...(from && { from }), ...(to && { to }) })
  return { period: { from, to }, refusal: judged.ok ? undefined : atField(judged.failure) }
}

function atField(failure: Failure): Failure {
  return { ...failure, field: failure.field === 'to' ? names.to : names.from }
}

/** The same period again, for links that lead deeper. */
export function periodQuery({ from, to }: Period, more: Record<string, string | number> = {}): string {
  const query = new URLSearchParams()
  if (from) query.set(names.from, from)
  if (to) query.set(names.to, to)
  for (const [name, value] of Object.entries(more)) query.set(name, String(value))
  const text = query.toString()
  return text === '' ? '' : `?${text}`
}

export function readPage(query: URLSearchParams): number {
  return Math.min(MAX_PAGE, Math.max(1, Math.trunc(Number(query.get('hal'))) || 1))
}
