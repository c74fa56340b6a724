import { cardJson, isPublished, publicProducts, variantAndPrice } from './card-sql'

/** The newest cards that meet a condition, as a JSON array. `condition` and `limit` are SQL. */
export const newestCards = (condition: string, limit: string) => `coalesce((
  select json_agg(shown.card order by shown.created_at desc, shown.id desc)
  from (
    select p.id, p.created_at, ${cardJson} as card
    from ${publicProducts}
    ${variantAndPrice}
    where ${isPublished} and ${condition}
    order by p.created_at desc, p.id desc limit ${limit}
  ) shown
), '[]'::json)`
