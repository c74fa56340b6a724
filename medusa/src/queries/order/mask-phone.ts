const SHOWN = { start: 2, end: 4 }

/**
 * "+628123456780001" as "08••-••••-0001": enough to know one's own number, too little to call it or to guess the rest, since the whole
 * number is what changes and cancels an order.
 */
export function maskPhone(e164: string): string {
  const local = e164.startsWith('+62') ? `0${e164.slice(3)}` : e164
  return `${local.slice(0, SHOWN.start)}••-••••-${local.slice(-SHOWN.end)}`
}
