/** How many of five stars, of four, and so on; null while nothing is published. `product` is an SQL expression. */
export const ratingCountsJson = (product: string) => `(
  select json_build_array(s.stars_5, s.stars_4, s.stars_3, s.stars_2, s.stars_1)
  from review_summary s where s.product_id = ${product} and s.deleted_at is null
)`
