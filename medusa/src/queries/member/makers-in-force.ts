/**
 * The makers of a product at an instant, in their stated order: columns member_id, share_bps, position, maker_set_id.
 * Both arguments are SQL expressions (text, timestamptz).
 */
export const makersInForce = (productId: string, at = 'now()') => `(
  select s.member_id, s.share_bps, s.position, s.maker_set_id
  from maker_share s
  where s.maker_set_id = (
    select t.id from maker_set t
    where t.product_id = ${productId} and t.effective_from <= ${at}
    order by t.effective_from desc limit 1
  )
  order by s.position
)`
