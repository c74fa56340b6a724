import type { RatingSummary } from '../domain/review/sum-ratings'
import type { ReviewStage } from '../domain/review/may-review'
import type { NameKind } from '../domain/review/shown-name'
import type { ReviewStatus } from '../domain/review/review-status'
import type { ImageRef } from './catalogue'

/** A published review as anybody sees it. */
export type PublicReview = {
  id: string
  rating: number
  text: string
  /** The language of the page that it was written on. */
  language: string
  /** What she wants to be called; absent when nothing. */
  name?: string
  image?: ImageRef
  written_at: string
  answer?: {
    text: string
    /** The maker's public name of today. */
    name: string
    from_voice: boolean
  }
}

/** On the product page: all ratings in numbers, and the first reviews. Absent there while nothing is published. */
export type ProductReviews = RatingSummary & { first: PublicReview[] }

/** GET /shop/products/:handle/reviews?page= */
export type ProductReviewsPage = {
  product: { id: string; handle: string; title: string; title_en?: string }
  summary?: RatingSummary
  reviews: PublicReview[]
  page: number
  pages: number
}

/** What the buyer wrote and where it stands. `revision` of what she has not written yet is 0. */
export type OwnReview = {
  rating: number
  text: string
  name_kind: NameKind
  image_id: string | null
  status: ReviewStatus
  refusal_reason: string | null
}

export type ReviewableProduct = {
  product_id: string
  /** Null when the product is no longer in the shop. */
  handle: string | null
  title: string
  title_en: string | null
  image_id: string | null
  stage: ReviewStage
  review: OwnReview | null
}

/** GET /shop/orders/:token/reviews. The names are what each choice would show; null shows none. */
export type OrderReviews = {
  number: number
  names: Record<NameKind, string | null>
  products: ReviewableProduct[]
}

/** POST /shop/orders/:token/reviews/:product, as often as she likes until it is decided. Answers `OrderReviews`. */
export type WriteReviewBody = {
  rating: number
  text: string
  name_kind: NameKind
  language: string
  image_id: string | null
}

type ReviewOfProduct = {
  id: string
  product: { handle: string; title: string; image_id: string | null }
  rating: number
  text: string
  language: string
  shown_name: string | null
  image_id: string | null
  written_at: string
  answer: { text: string; member_id: string; name: string; written_by: string; from_voice: boolean } | null
}

/** GET /manage/reviews?state=waiting|published|refused&page= */
export type ManageReview = ReviewOfProduct & {
  revision: number
  status: ReviewStatus
  refusal_reason: string | null
  decided_at: string | null
  /** Null when nobody of the team decided. */
  decided_by: string | null
  order_number: number
  organisation: { name: string }
  makers: { member_id: string; name: string }[]
}
export type ManageReviews = { reviews: ManageReview[]; waiting: number; page: number; pages: number }

/** POST /manage/reviews/:id/publication, /reopening; /refusal has the reason too. */
export type DecideReviewBody = { revision: number }
export type RefuseReviewBody = DecideReviewBody & { reason: string }

/** POST /manage/reviews/:id/answer on behalf of a maker. An empty text takes the answer back. */
export type AnswerForBody = { member_id: string; text: string; from_voice: boolean }

/** GET /member/reviews?page= : of what she makes, as published. POST /member/reviews/:id/answer {text}. */
export type MemberReviews = { reviews: ReviewOfProduct[]; page: number; pages: number }
