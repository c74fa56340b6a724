import { z } from '@medusajs/framework/zod'

/** What a member says of a product: few things, with bounds that only a slip of the finger leaves. */
export const productFields = {
  title: z.string().trim().min(3).max(120),
  price_rupiah: z.number().int().min(100).max(100_000_000),
  stock: z.number().int().min(0).max(100_000),
  weight_gram: z.number().int().min(1).max(100_000),
  category: z.string().max(60).optional(),
}

export const imageId = z.string().regex(/^img_[0-9A-Z]{26}$/)
