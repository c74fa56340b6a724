/** What is to be brought in cash for an order. `order` is an alias of "order". */
export const cashWaiting = (order: string) => `(
  select d.amount_rupiah from desk_payment d
  where d.order_id = ${order}.id and d.kind = 'pickup' and d.state = 'waiting' and d.deleted_at is null
)`

/** The cash of an order: what is waited for, or what came. */
export const cashJson = (order: string) => `(
  select json_build_object('id', d.id, 'amount_rupiah', d.amount_rupiah, 'confirmed_at', d.confirmed_at, 'confirmed_by', m.name)
  from desk_payment d left join member m on m.id = d.confirmed_by_member_id
  where d.order_id = ${order}.id and d.kind = 'pickup' and d.state in ('waiting', 'confirmed') and d.deleted_at is null
  order by d.created_at desc, d.id desc limit 1
)`
