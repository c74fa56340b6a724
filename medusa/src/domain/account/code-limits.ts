/** How long a log-in code holds. */
export const CODE_SECONDS = 600

/** Guesses at one code, the right one included. */
export const CODE_TRIES = 5

type Window = { limit: number; windowSeconds: number }

/** Codes sent to one number: enough for a message that was overlooked, too few to annoy or to guess by. */
export const CODES_PER_NUMBER: readonly Window[] = [
  { limit: 3, windowSeconds: 600 },
  { limit: 10, windowSeconds: 24 * 3600 },
]

/** Codes asked for from one address, behind which a village may sit; each message costs money. */
export const CODES_PER_ADDRESS: Window = { limit: 20, windowSeconds: 3600 }

/** Codes typed at one address. */
export const TRIES_PER_ADDRESS: Window = { limit: 60, windowSeconds: 3600 }

/** How long a buyer stays logged in on a device. */
export const SESSION_DAYS = 60
