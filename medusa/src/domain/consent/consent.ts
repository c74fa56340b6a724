/** What a member may agree to show of herself. */
export const CONSENT_SUBJECTS = ['name', 'photo', 'story', 'village'] as const

export type ConsentSubject = (typeof CONSENT_SUBJECTS)[number]

export type ConsentRecord = { subject: ConsentSubject; given_at: Date; withdrawn_at: Date | null }

/** The subjects whose consent stands at the instant: given by then and not withdrawn by then. */
export function standingSubjects(records: readonly ConsentRecord[], at: Date): Set<ConsentSubject> {
  const standing = records.filter(
    (record) => record.given_at <= at && (record.withdrawn_at === null || record.withdrawn_at > at),
  )
  return new Set(standing.map((record) => record.subject))
}
