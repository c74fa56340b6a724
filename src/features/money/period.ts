import type { Period } from '../../lib/medusa/ledger'

const day = /^\d{4}-\d{2}-\d{2}$/

/** The period named in the address; days that are none are left out. */
export function readPeriod(query: URLSearchParams): Period {
  const dayOf = (name: string) => {
    const given = query.get(name) ?? ''
    return day.test(given) && !Number.isNaN(Date.parse(given)) ? given : undefined
  }
  return { from: dayOf('dari'), to: dayOf('sampai') }
}

/** The same period again, for links that lead deeper. */
export function periodQuery({ from, to }: Period, more: Record<string, string | number> = {}): string {
  const query = new URLSearchParams()
  if (from) query.set('dari', from)
  if (to) query.set('sampai', to)
  for (const [name, value] of Object.entries(more)) query.set(name, String(value))
  const text = query.toString()
  return text === '' ? '' : `?${text}`
}

export function readPage(query: URLSearchParams): number {
  return Math.max(1, Math.trunc(Number(query.get('hal'))) || 1)
}
