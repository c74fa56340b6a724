export type Season = { starts_on?: string; ends_on?: string }

export type SeasonState = 'now' | 'coming' | 'over'

const day = /^\d{4}-\d{2}-\d{2}$/

/** The days of a season, both included, out of what somebody wrote beside a collection. What is no day says nothing. */
export function readSeason(written: Record<string, unknown>): Season {
  const starts_on = dayOf(written.starts_on)
  const ends_on = dayOf(written.ends_on)
  return { ...(starts_on ? { starts_on } : {}), ...(ends_on ? { ends_on } : {}) }
}

/** By the calendar of western Indonesia. A collection without days is for every season. */
export function seasonState({ starts_on, ends_on }: Season, now: Date): SeasonState {
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Jakarta' }).format(now)
  if (ends_on !== undefined && today > ends_on) return 'over'
  return starts_on !== undefined && today < starts_on ? 'coming' : 'now'
}

function dayOf(text: unknown): string | undefined {
  if (typeof text !== 'string' || !day.test(text.trim())) return undefined
  const date = new Date(`${text.trim()}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text.trim()) ? text.trim() : undefined
}
