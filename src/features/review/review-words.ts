import type { PublicReview } from '#contracts/review'
import { here } from '../../i18n/here'
import { t } from '../../i18n/texts'

/** What the one who wrote it is called. */
export function reviewerName(review: Pick<PublicReview, 'name'>): string {
  return review.name ?? t('review.anonymous')
}

/** The language of a text for its element, where it is not that of the page. */
export function langOf(language: string): string | undefined {
  return language === here().language.tag ? undefined : language
}
