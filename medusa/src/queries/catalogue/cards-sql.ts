import { cardJson, isPublished, publicProducts, variantAndPrice } from './card-sql'

/** The newest cards that meet a condition, as a JSON array. `condition` and `limit` are SQL. */
export const newestCards = (condition: string, limit: string) => `coalesce((
  select json_agg(${cardJson} order by shown.created_at desc, shown.id desc)
  from (
    select p.id, p.created_at from ${publicProducts}
    where ${isPublished} and ${condition}
    order by p.created_at desc, p.id desc limit ${limit}
  ) shown
  join product p on p.id = shown.id
  join product_detail d on d.product_id = p.id and d.deleted_at is null
  join organisation o on o.id = d.organisation_id
  ${variantAndPrice}
), '[]'::json)`
