import type { ResourceKind } from '../domain/access/rules'

/** The organisations behind a resource named `:id` in a path. An order of two origins belongs to both. */
export const organisationsOf: Record<ResourceKind, string> = {
  organisation: 'select id from organisation where id = :id and deleted_at is null',
  member:
    'select distinct organisation_id from membership where member_id = :id and ended_at is null and deleted_at is null',
  product: 'select organisation_id from product_detail where product_id = :id and deleted_at is null',
  order: 'select distinct organisation_id from parcel where order_id = :id and deleted_at is null',
  parcel: 'select organisation_id from parcel where id = :id and deleted_at is null',
  booth: 'select organisation_id from booth where id = :id and deleted_at is null',
  shift: `select b.organisation_id from shift s join booth b on b.id = s.booth_id
    where s.id = :id and s.deleted_at is null`,
  review: `select d.organisation_id from review r join product_detail d on d.product_id = r.product_id and d.deleted_at is null
    where r.id = :id and r.deleted_at is null`,
  desk_payment: 'select organisation_id from desk_payment where id = :id and deleted_at is null',
}
