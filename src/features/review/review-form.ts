import { MOST_LETTERS } from '#domain/review/bounds'
import { NAME_KINDS, type NameKind } from '#domain/review/shown-name'
import { here } from '../../i18n/here'
import { t } from '../../i18n/texts'
import type { WriteReviewBody } from '#contracts/review'

/** The form as it came, and what is wrong with it by field. */
export type ReviewDraft = {
  product_id: string
  rating: number | undefined
  text: string
  name_kind: NameKind
  image_id: string | null
}

export type ReviewErrors = { rating?: string; text?: string; image?: string }

export function readReviewForm(form: FormData): ReviewDraft {
  const text = (name: string) => {
    const value = form.get(name)
    return typeof value === 'string' ? value : ''
  }
  const rating = Number(text('rating'))
  return {
    product_id: text('product_id'),
    rating: [1, 2, 3, 4, 5].includes(rating) ? rating : undefined,
    // A browser counts an end of line as one letter and sends two.
    text: text('text').replaceAll('\r\n', '\n'),
    name_kind: NAME_KINDS.find((kind) => kind === text('name_kind')) ?? 'first_name',
    image_id: text('drop_image') === '' ? text('image_id') || null : null,
  }
}

export function checkReview(draft: ReviewDraft): ReviewErrors {
  return {
    ...(draft.rating === undefined && { rating: t('review.form.rating_missing') }),
    ...(draft.text.length > MOST_LETTERS.text && {
      text: t('review.form.text_long', { most: MOST_LETTERS.text }),
    }),
  }
}

/** As the backend takes it, with the language of the page that it was written on. */
export function toReviewBody(draft: ReviewDraft & { rating: number }): WriteReviewBody {
  const { rating, text, name_kind, image_id } = draft
  return { rating, text, name_kind, image_id, language: here().language.tag }
}

/** What came of sending it. A refusal brings back what was typed. */
export type ReviewOutcome =
  | { isSent: true; product_id: string }
  | {
      isSent: false
      status: number
      message: string
      lang: string | undefined
      draft: ReviewDraft
      errors: ReviewErrors
    }
