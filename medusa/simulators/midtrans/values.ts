const JAKARTA_MS = 7 * 60 * 60 * 1000

/** "2026-11-21 19:00:00", as Jakarta reads it. */
export function inJakarta(instant: Date): string {
  return new Date(instant.getTime() + JAKARTA_MS).toISOString().slice(0, 19).replace('T', ' ')
}

/** The instant that such a text means, in milliseconds. */
export const fromJakarta = (text: string): number => Date.parse(`${text.replace(' ', 'T')}+07:00`)

export const rupiah = (amount: number): string => `${amount}.00`
