import { imageIdOf } from '../catalogue/image-json'
import { publicMember } from '../member/public-member'

/** The order in which the buyer had put them into her basket. */
export const linePosition = `(l.metadata ->> 'position')::int nulls last, l.id`

/** Shares and fees of a line as they were frozen when it was paid; the names are those that are public today. */
const makersJson = `coalesce((
  select json_agg(json_build_object('name', maker.name, 'handle', maker.handle, 'amount_rupiah', share.amount_rupiah)
    order by share.position)
  from attribution att
  join attribution_share share on share.attribution_id = att.id
  join ${publicMember} maker on maker.id = share.member_id
  where att.line_id = l.id
), '[]')`

const feesJson = `coalesce((
  select json_agg(json_build_object('organisation_name', fee.organisation_name, 'amount_rupiah', fee.amount_rupiah)
    order by fee.position)
  from attribution att join attribution_fee fee on fee.attribution_id = att.id
  where att.line_id = l.id and fee.amount_rupiah <> 0
), '[]')`

/** The lines of an order that the buyer sees. `order` is an alias of "order". */
export const linesJson = (order: string) => `coalesce((
  select json_agg(json_build_object(
    'id', l.id, 'parcel_id', l.metadata ->> 'parcel_id', 'variant_id', l.variant_id, 'product_handle', l.product_handle, 'title', l.title,
    'title_en', (select d.title_en from product_detail d where d.product_id = l.product_id and d.deleted_at is null),
    'seller', (
      select json_build_object('handle', s.handle, 'name', s.name) from organisation s
      where s.id = l.metadata ->> 'organisation_id'
    ),
    'image_id', nullif(${imageIdOf('l.thumbnail')}, ''), 'quantity', i.quantity::int,
    'unit_price_rupiah', l.unit_price::bigint, 'total_rupiah', (l.unit_price * i.quantity)::bigint,
    'makers', ${makersJson}, 'fees', ${feesJson}
  ) order by ${linePosition})
  from order_item i join order_line_item l on l.id = i.item_id
  where i.order_id = ${order}.id and i.version = ${order}.version and i.deleted_at is null
), '[]')`

/** Columns that a parcel is shown with; alias p (parcel), g (its organisation). */
export const parcelFields = `
  'id', p.id, 'organisation', json_build_object('id', g.id, 'handle', g.handle, 'name', g.name), 'mode', p.mode,
  'state', p.state, 'delivery_rupiah', p.delivery_rupiah, 'weight_gram', p.weight_gram, 'courier', p.courier,
  'tracking_number', p.tracking_number, 'packed_at', p.packed_at, 'handed_over_at', p.handed_over_at,
  'picked_up_at', p.picked_up_at, 'origin_address', g.address, 'origin_area_code', g.area_code,
  'line_ids', coalesce((
    select json_agg(l.id order by ${linePosition})
    from "order" whole
    join order_item i on i.order_id = whole.id and i.version = whole.version and i.deleted_at is null
    join order_line_item l on l.id = i.item_id
    where whole.id = p.order_id and l.metadata ->> 'parcel_id' = p.id
  ), '[]')`

export const parcelsJson = (order: string) => `coalesce((
  select json_agg(json_build_object(${parcelFields}) order by p.created_at, p.id)
  from parcel p join organisation g on g.id = p.organisation_id
  where p.order_id = ${order}.id and p.deleted_at is null
), '[]')`

/** What the gateway told of the last attempt to pay. `checkout` is an alias. */
export const attemptJson = (checkout: string) => `(
  select json_build_object('status', s.data ->> 'transaction_status', 'method', coalesce(t.method, s.data ->> 'method'),
    'expires_at', coalesce(to_json(t.expires_at) #>> '{}', s.data ->> 'expires_at'),
    'instruction', coalesce(t.instruction, s.data -> 'instruction'),
    'redirect_url', t.redirect_url, 'state', t.state, 'ended_because', t.ended_because,
    'has_proof', exists (select from desk_payment d join transfer_proof f on f.desk_payment_id = d.id and f.deleted_at is null
      where d.payment_session_id = s.id),
    'refused_because', (select d.refused_because from desk_payment d where d.payment_session_id = s.id))
  from payment_session s left join payment_attempt t on t.payment_session_id = s.id
  where s.payment_collection_id = ${checkout}.payment_collection_id and s.deleted_at is null
  order by s.created_at desc, s.id desc limit 1
)`

/** The money of a checkout: columns captured_rupiah, refunded_rupiah, method. `checkout` is an alias. */
export const paidOf = (checkout: string) => `(
  select coalesce(sum(captured.amount), 0)::float8 as captured_rupiah,
    coalesce(sum(returned.amount), 0)::float8 as refunded_rupiah,
    coalesce(max(pay.data ->> 'method') filter (where pay.payment_session_id = ${checkout}.payment_session_id),
      max(pay.data ->> 'method')) as method
  from payment pay
  cross join lateral (
    select sum(amount) as amount from capture where payment_id = pay.id and deleted_at is null) captured
  cross join lateral (
    select sum(amount) as amount from refund where payment_id = pay.id and deleted_at is null) returned
  where pay.payment_collection_id = ${checkout}.payment_collection_id and pay.deleted_at is null
)`

/** What the buyer chose for a session; on Midtrans' own page its name there. */
const wayOf = (session: string) => `(
  select coalesce(t.method, w.data ->> 'method') from payment_session w
  left join payment_attempt t on t.payment_session_id = w.id where w.id = ${session}
)`

/** What went back to the buyer, and what is to. `checkout` is an alias. */
export const refundsJson = (checkout: string) => `coalesce((
  select json_agg(json_build_object('amount_rupiah', one.amount_rupiah, 'state', one.state, 'at', one.at,
    'because', case when one.cause in ('paid_twice', 'paid_too_late') then one.cause end, 'method', ${wayOf('one.session_id')},
    'kept_method', case when one.cause = 'paid_twice' then ${wayOf(`${checkout}.payment_session_id`)} end) order by one.at, one.id)
  from (
    select r.id, (r.amount - coalesce(sent.digits_rupiah, 0))::float8 as amount_rupiah, 'given_back' as state, r.created_at as at,
      sent.cause, pay.payment_session_id as session_id
    from payment pay join refund r on r.payment_id = pay.id and r.deleted_at is null
    left join gateway_refund sent on sent.refund_id = r.id
    where pay.payment_collection_id = ${checkout}.payment_collection_id
    union all
    select g.id, g.amount_rupiah - g.digits_rupiah, case when g.state = 'intended' then 'on_its_way'
      when g.state = 'manual' and g.account is null then 'needs_account' else 'by_hand' end, g.created_at,
      g.cause, g.payment_session_id
    from gateway_refund g where g.order_id = ${checkout}.order_id and g.state in ('intended', 'manual', 'manual_claimed')
  ) one
), '[]')`
