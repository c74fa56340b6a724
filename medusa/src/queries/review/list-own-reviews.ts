import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MemberReviews } from '../../contracts/review'
import { pagesOf, reviewColumns, REVIEWS_A_PAGE, reviewTables } from './review-sql'
import { makes } from './makes'

type Row = MemberReviews['reviews'][number] & { total: number }

/** What buyers say of the things she makes: first what waits for her answer, then the newest. */
export async function listOwnReviews(knex: Knex, member_id: string, page: number): Promise<MemberReviews> {
  const { rows } = await knex.raw<{ rows: Row[] }>(
    `select ${reviewColumns}, count(*) over ()::int as total
     from ${reviewTables}
     where r.status = 'published' and r.deleted_at is null and ${makes('r.product_id', ':member_id')}
     order by (r.answer is not null), r.written_at desc, r.id
     limit :most offset :after`,
    { member_id, most: REVIEWS_A_PAGE, after: (page - 1) * REVIEWS_A_PAGE },
  )
  return {
    reviews: rows.map(({ total: _total, ...review }) => review),
    page,
    pages: pagesOf(rows[0]?.total ?? 0),
  }
}
