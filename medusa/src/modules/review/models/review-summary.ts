import { model } from '@medusajs/framework/utils'

/** How many published reviews of a product gave how many stars. Kept by a trigger, so that pages need not count. */
export const ReviewSummary = model.define('review_summary', {
  product_id: model.text().primaryKey(),
  stars_1: model.number().default(0),
  stars_2: model.number().default(0),
  stars_3: model.number().default(0),
  stars_4: model.number().default(0),
  stars_5: model.number().default(0),
})
