import { randomFillSync } from 'node:crypto'

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const TIME_LENGTH = 10
const RANDOM_LENGTH = 16

const pool = Buffer.alloc(RANDOM_LENGTH * 256)
let used = pool.length

/** The same ids that Medusa makes, without asking the system for each letter: an import makes a quarter of a million. */
export function newId(prefix: string): string {
  return `${prefix}_${timePart(Date.now())}${randomPart()}`
}

function timePart(now: number): string {
  let text = ''
  for (let left = now, place = 0; place < TIME_LENGTH; place += 1) {
    text = `${ALPHABET.charAt(left % ALPHABET.length)}${text}`
    left = Math.floor(left / ALPHABET.length)
  }
  return text
}

function randomPart(): string {
  if (used === pool.length) {
    randomFillSync(pool)
    used = 0
  }
  let text = ''
  for (const byte of pool.subarray(used, used + RANDOM_LENGTH))
    text += ALPHABET.charAt(byte % ALPHABET.length)
  used += RANDOM_LENGTH
  return text
}
