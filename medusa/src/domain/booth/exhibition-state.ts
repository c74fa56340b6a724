export type ExhibitionState = 'running' | 'coming' | 'past'

/** Of an exhibition by the calendar of western Indonesia; both days are included. Dates are ISO days, `now` an instant. */
export function exhibitionState(days: { starts_on: string; ends_on: string }, now: Date): ExhibitionState {
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Jakarta' }).format(now)
  if (today < days.starts_on) return 'coming'
  return today <= days.ends_on ? 'running' : 'past'
}
