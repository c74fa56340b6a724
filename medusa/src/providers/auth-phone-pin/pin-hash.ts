import { hash, verify } from '@node-rs/argon2'

// A PIN has only a million values, so the hash also takes a secret that is not in the database (when one is set).
const options = (secret: string | undefined) => ({
  memoryCost: 19_456,
  timeCost: 2,
  parallelism: 1,
  ...(secret ? { secret: Buffer.from(secret) } : {}),
})

export const hashPin = (pin: string, secret: string | undefined): Promise<string> =>
  hash(pin, options(secret))

export const verifyPin = (hashed: string, pin: string, secret: string | undefined): Promise<boolean> =>
  verify(hashed, pin, options(secret))
