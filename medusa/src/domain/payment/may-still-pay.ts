/** An order is open for a new way to pay, or to be paid again, for so many days: its prices and its goods are not kept for ever. */
const DAYS = 7

export const mayStillPay = (placed_at: Date, now = new Date()): boolean =>
  now.getTime() - placed_at.getTime() < DAYS * 24 * 60 * 60 * 1000
