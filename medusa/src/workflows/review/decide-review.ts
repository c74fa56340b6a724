import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { ok, refuse, type Result } from '../../domain/failure'
import { decideReview } from '../../domain/review/decide-review'
import type { ReviewStatus } from '../../domain/review/review-status'

type Verdict =
  { to: 'published' | 'waiting'; revision: number } | { to: 'refused'; revision: number; reason: string }

type Stored = { status: ReviewStatus; revision: number; is_paid: boolean }

/** The team's word on a review: on the page, not on the page and why, or back among those that wait. */
export async function decideOnReview(
  container: MedusaContainer,
  review_id: string,
  verdict: Verdict,
  member_id: string,
): Promise<Result<{ id: string; status: ReviewStatus }>> {
  const knex: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  return knex.transaction(async (sql) => {
    const { rows } = await sql.raw<{ rows: Stored[] }>(
      `select r.status, r.revision, coalesce((select c.status = 'paid' from checkout c where c.order_id = r.order_id), false) as is_paid
       from review r where r.id = ? and r.deleted_at is null for update of r`,
      [review_id],
    )
    const [review] = rows
    if (!review) return refuse('not_found', 'Ulasan ini tidak ada. Muat ulang daftarnya.')
    const decided = decideReview(review, verdict)
    if (!decided.ok) return decided
    if (verdict.to !== 'refused' && !review.is_paid)
      return refuse('review_unpaid', 'Pesanannya dibatalkan, jadi ulasannya tidak bisa ditampilkan.')
    const reason = verdict.to === 'refused' ? verdict.reason : null
    if (decided.value === 'decided' || reason !== null)
      await sql('review')
        .where({ id: review_id })
        .update({
          status: verdict.to,
          refusal_reason: reason,
          decided_at: verdict.to === 'waiting' ? null : sql.fn.now(),
          decided_by_member_id: verdict.to === 'waiting' ? null : member_id,
          updated_at: sql.fn.now(),
        })
    return ok({ id: review_id, status: verdict.to })
  })
}
