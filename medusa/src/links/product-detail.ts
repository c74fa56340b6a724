import { defineLink } from '@medusajs/framework/utils'
import ProductModule from '@medusajs/medusa/product'
import CooperativeModule from '../modules/cooperative'

/**
 * `product_detail.product` in Medusa's queries. Not the other way round: from a product the Store API would hand out
 * any linked field, and what a product costs its maker is private.
 */
export default defineLink(
  { linkable: CooperativeModule.linkable.productDetail, field: 'product_id' },
  ProductModule.linkable.product,
  { readOnly: true },
)
