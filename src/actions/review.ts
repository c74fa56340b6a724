import { defineAction } from 'astro:actions'
import {
  checkReview,
  readReviewForm,
  toReviewBody,
  type ReviewDraft,
  type ReviewErrors,
  type ReviewOutcome,
} from '../features/review/review-form'
import { t } from '../i18n/texts'
import type { BackendFailure } from '../lib/medusa/failure'
import { keepReviewPicture, writeReview } from '../lib/medusa/reviews'

export const review = {
  send: defineAction({
    accept: 'form',
    handler: async (form: FormData): Promise<ReviewOutcome> => {
      const order = String(form.get('order') ?? '')
      const { image, ...draft } = await withPicture(order, form, readReviewForm(form))
      const { rating } = draft
      const errors = { ...checkReview(draft), ...(image === undefined ? {} : { image }) }
      if (rating === undefined || Object.keys(errors).length > 0) return invalid(draft, errors)
      const sent = await writeReview(order, draft.product_id, toReviewBody({ ...draft, rating }))
      return sent.ok ? { isSent: true, product_id: draft.product_id } : refused(draft, sent.failure)
    },
  }),
}

/** Keeps a newly chosen photo first, so that it is not asked for again when something else is wrong. */
async function withPicture(
  order: string,
  form: FormData,
  draft: ReviewDraft,
): Promise<ReviewDraft & { image?: string }> {
  const picture = form.get('image')
  if (!(picture instanceof File) || picture.size === 0) return draft
  const kept = await keepReviewPicture(order, picture)
  return kept.ok ? { ...draft, image_id: kept.value.image_id } : { ...draft, image: kept.failure.message }
}

function invalid(draft: ReviewDraft, errors: ReviewErrors): ReviewOutcome {
  return { isSent: false, status: 422, message: t('review.form.fix'), lang: undefined, draft, errors }
}

function refused(draft: ReviewDraft, { status, message, lang, field }: BackendFailure): ReviewOutcome {
  if (field !== 'image_id') return { isSent: false, status, message, lang, draft, errors: {} }
  return {
    isSent: false,
    status,
    message,
    lang,
    draft: { ...draft, image_id: null },
    errors: { image: message },
  }
}
