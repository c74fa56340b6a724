import { defineLink } from '@medusajs/framework/utils'
import ProductModule from '@medusajs/medusa/product'
import CooperativeModule from '../modules/cooperative'

/** `product.product_detail` in Medusa's queries, so that the search can index what a product carries with us. */
export default defineLink(
  { linkable: ProductModule.linkable.product, field: 'id' },
  { ...CooperativeModule.linkable.productDetail.id, primaryKey: 'product_id' },
  { readOnly: true },
)
