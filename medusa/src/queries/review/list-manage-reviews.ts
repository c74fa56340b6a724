import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { ManageReview, ManageReviews } from '../../contracts/review'
import type { ReviewStatus } from '../../domain/review/review-status'
import { makersInForce } from '../member/makers-in-force'
import { pagesOf, reviewColumns, REVIEWS_A_PAGE, reviewTables } from './review-sql'

type Row = ManageReview & { total: number }

/** Reviews of what these organisations sell: those that wait longest first, the others by what was decided last. */
export async function listManageReviews(
  knex: Knex,
  organisation_ids: string[],
  state: ReviewStatus,
  page: number,
): Promise<ManageReviews> {
  const of = 'd.organisation_id = any(:organisation_ids::text[]) and r.deleted_at is null'
  const { rows } = await knex.raw<{ rows: Row[] }>(
    `select ${reviewColumns}, r.revision, r.status, r.refusal_reason, to_json(r.decided_at) as decided_at,
       (select m.name from member m where m.id = r.decided_by_member_id) as decided_by,
       o.display_id as order_number, json_build_object('name', g.name) as organisation,
       coalesce((select json_agg(json_build_object('member_id', m.id, 'name', m.name) order by s.position)
         from ${makersInForce('r.product_id')} s join member m on m.id = s.member_id), '[]') as makers,
       count(*) over ()::int as total
     from ${reviewTables}
     join organisation g on g.id = d.organisation_id
     join "order" o on o.id = r.order_id
     where ${of} and r.status = :state
     order by case when r.status = 'waiting' then r.written_at end, r.decided_at desc, r.id
     limit :most offset :after`,
    { organisation_ids, state, most: REVIEWS_A_PAGE, after: (page - 1) * REVIEWS_A_PAGE },
  )
  const counted = await knex.raw<{ rows: { waiting: number }[] }>(
    `select count(*)::int as waiting from ${reviewTables} where ${of} and r.status = 'waiting'`,
    { organisation_ids },
  )
  return {
    reviews: rows.map(({ total: _total, ...review }) => review),
    waiting: counted.rows[0]?.waiting ?? 0,
    page,
    pages: pagesOf(rows[0]?.total ?? 0),
  }
}
