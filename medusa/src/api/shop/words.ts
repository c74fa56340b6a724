import { z } from '@medusajs/framework/zod'

/** What people write, without the characters that only machines write; half a sign is none, and the database refuses it in JSON. */
export const words = (min: number, max: number) =>
  z
    .string()
    .transform((text) => text.replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' ').trim())
    .pipe(z.string().min(min).max(max))

/** The id of a row, as it is made here: the database refuses some characters with an error instead of an answer. */
export const recordId = z.string().regex(/^[\w-]{1,64}$/)

export const voucherCode = z
  .string()
  .max(60)
  .transform((code) => code.replace(/\p{Cc}/gu, ''))
