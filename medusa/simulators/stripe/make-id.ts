import { randomInt } from 'node:crypto'

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

/** `pi_3Q...`: unlike ours, so that nobody takes the one for the other. */
export function makeId(prefix: string, length = 24): string {
  return `${prefix}_${Array.from({ length }, () => LETTERS[randomInt(LETTERS.length)]).join('')}`
}

export const seconds = (milliseconds = Date.now()): number => Math.floor(milliseconds / 1000)
