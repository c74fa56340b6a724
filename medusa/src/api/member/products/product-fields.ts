import { z } from '@medusajs/framework/zod'
import { PROPOSAL_BOUNDS } from '../../../domain/product/proposal-bounds'

const { title, price_rupiah, stock, weight_gram } = PROPOSAL_BOUNDS
const whole = ({ min, max }: { min: number; max: number }) => z.number().int().min(min).max(max)

/** What a member says of a product: few things. */
export const productFields = {
  title: z.string().trim().min(title.min).max(title.max),
  price_rupiah: whole(price_rupiah),
  stock: whole(stock),
  weight_gram: whole(weight_gram),
  category: z.string().max(60).optional(),
}

export const imageId = z.string().regex(/^img_[0-9A-Z]{26}$/)
