import { ok, refuse, type Result } from '../failure'
import type { ReviewStatus } from './review-status'

type Review = { status: ReviewStatus; revision: number }
type Decision = {
  to: ReviewStatus
  /** The writing that was read; a newer one has not been. */ revision: number
}

/** `again`: it was decided so already. */
export function decideReview(review: Review, { to, revision }: Decision): Result<'decided' | 'again'> {
  if (review.revision !== revision)
    return refuse('review_changed', 'Pembeli baru saja mengubah ulasan ini. Baca sekali lagi, lalu putuskan.')
  return ok(review.status === to ? 'again' : 'decided')
}
