import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MemberRow } from '../domain/spreadsheet/columns/member'
import { CONSENT_SUBJECTS } from '../domain/consent/consent'
import type { FileLog, Session } from './session'
import { startOfDay } from './start-of-day'

type Consent = { id: string; subject: string; given_at: Date; withdrawn_at: Date | null }
type Member = { id: string; line: number; row: MemberRow }

/**
 * Makes the record agree with the sheet: what is named and does not stand is given, what stands and is not named is
 * withdrawn. A sheet older than a withdrawal never brings a consent back. Answers how many changed.
 */
export async function noteConsents(
  { report, newId }: Session,
  sql: Knex,
  { id: member_id, line, row }: Member,
  log: FileLog,
): Promise<number> {
  if (row.consent === undefined) return 0
  const named: readonly string[] = row.consent ?? []
  const noted_by = row.consent_noted_by ?? 'import'
  const known = await sql<Consent>('consent').where({ member_id, deleted_at: null }).select('*')
  let changed = 0
  for (const subject of CONSENT_SUBJECTS) {
    const records = known.filter((record) => record.subject === subject)
    const standing = records.find((record) => record.withdrawn_at === null)
    if (named.includes(subject) && !standing && row.consent_given_on) {
      const given_at = startOfDay(row.consent_given_on)
      if (records.some(({ withdrawn_at }) => withdrawn_at !== null && withdrawn_at >= given_at)) {
        log.note(line, {
          column: 'consent',
          value: subject,
          message: 'Persetujuan ini sudah dicabut sesudah tanggal itu dan tidak dihidupkan lagi.',
        })
        continue
      }
      changed += 1
      if (!report.dryRun)
        await sql('consent').insert({ id: newId('cons'), member_id, subject, given_at, noted_by })
    }
    if (!named.includes(subject) && standing) {
      changed += 1
      if (report.dryRun) continue
      await sql('consent')
        .where({ id: standing.id })
        .update({ withdrawn_at: sql.fn.now(), withdrawal_noted_by: noted_by, updated_at: sql.fn.now() })
    }
  }
  return changed
}
