import { z } from '@medusajs/framework/zod'

/** What people write, without the characters that only machines write. */
export const words = (min: number, max: number) =>
  z
    .string()
    .transform((text) => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim())
    .pipe(z.string().min(min).max(max))
