const SEVEN_HOURS_MS = 7 * 60 * 60 * 1000

/** Midtrans wants "2026-11-21 19:00:00 +0700". Jakarta knows no summer time. */
export function inJakarta(instant: Date): string {
  const [day, time] = new Date(instant.getTime() + SEVEN_HOURS_MS).toISOString().split('T')
  return `${day} ${time?.slice(0, 8)} +0700`
}
