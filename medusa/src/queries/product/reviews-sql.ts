import type { ProductReviews, PublicReview } from '../../contracts/review'
import { sumRatings } from '../../domain/review/sum-ratings'
import { imageJson } from '../catalogue/image-json'
import { publicMember } from '../member/public-member'

/** As `publicReviewsJson` brings it: with the one who answers, by whose changes the page is purged. */
type StoredReview = PublicReview & { answer_member_id?: string }

/** The published reviews of a product: those that tell something before bare stars, then the newest. Arguments are SQL expressions. */
export const publicReviewsJson = (product: string, most: string, after = '0') => `coalesce((
  select json_agg(json_strip_nulls(json_build_object(
    'id', r.id, 'rating', r.rating, 'text', r.text, 'language', r.language, 'name', r.shown_name,
    'written_at', r.written_at, 'image', ${imageJson('r.image_id')}, 'answer_member_id', maker.id,
    'answer', case when maker.id is not null then json_build_object(
      'text', r.answer, 'name', maker.name, 'from_voice', r.answer_from_voice) end
  )) order by r.place)
  from (
    select *, row_number() over (order by (text = '' and image_id is null), written_at desc, id) as place from review
    where product_id = ${product} and status = 'published' and deleted_at is null
    order by place limit ${most} offset ${after}
  ) r left join ${publicMember} maker on maker.id = r.answer_member_id
), '[]')`

export type ReviewsRow = { counts: number[] | null; first: StoredReview[] }

/** What the page shows, and the members whose names stand there. */
export function toPublicReviews(stored: readonly StoredReview[]): {
  reviews: PublicReview[]
  member_ids: string[]
} {
  return {
    reviews: stored.map(({ answer_member_id: _id, ...review }) => review),
    member_ids: stored.flatMap((review) => review.answer_member_id ?? []),
  }
}

export function toProductReviews({ counts, first }: ReviewsRow): {
  reviews: ProductReviews | undefined
  member_ids: string[]
} {
  const summary = sumRatings(counts ?? [])
  const { reviews, member_ids } = toPublicReviews(first)
  return { reviews: summary && { ...summary, first: reviews }, member_ids }
}
