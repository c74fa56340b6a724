import { createHmac, timingSafeEqual } from 'node:crypto'

const CODES = 1_000_000n

/**
 * The six digits of a challenge. They are written down nowhere: whoever has to send or to compare them makes them anew, with a
 * secret that is not in the database. 64 bits are divided, so no code is noticeably likelier than another.
 */
export function makeLoginCode(secret: string, challenge_id: string): string {
  const digest = createHmac('sha256', secret).update(challenge_id).digest()
  return String(digest.readBigUInt64BE() % CODES).padStart(6, '0')
}

export function isLoginCode(secret: string, challenge_id: string, typed: string): boolean {
  const [right, given] = [Buffer.from(makeLoginCode(secret, challenge_id)), Buffer.from(typed)]
  return right.length === given.length && timingSafeEqual(right, given)
}
