import { z } from '@medusajs/framework/zod'

/** The writing that was read when it was decided on. */
export const revision = z.number().int().min(1)
