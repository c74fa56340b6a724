import { generateEntityId } from '@medusajs/framework/utils'
import { FEE_POLICY_COLUMNS } from '../domain/spreadsheet/columns/fee-policy'
import { startOfDay } from './start-of-day'
import { explainOrganisation } from './references'
import { FileLog, readBatches, type GoodRow, type LookAtBadRow, type Session } from './session'

const FILE = 'fee-policies.csv'
const BATCH = 500

/** What was agreed is never rewritten: the same policy again is left alone, another one for the same day is refused. */
export async function importFeePolicies(session: Session): Promise<void> {
  const log = new FileLog(session.report, FILE)
  const onBadRow: LookAtBadRow<typeof FEE_POLICY_COLUMNS> = ({ organisation }) => {
    const message = organisation && explainOrganisation(session.references, organisation)
    return organisation && message ? [{ column: 'organisation', value: organisation, message }] : []
  }
  const sheet = { file: FILE, columns: FEE_POLICY_COLUMNS, size: BATCH, onBadRow } as const
  const seen = new Map<string, number>()
  for await (const batch of readBatches(session, sheet, log)) {
    for (const each of batch) await importOne(session, each, log, seen)
  }
}

async function importOne(
  { references, report, sql }: Session,
  { line, row }: GoodRow<typeof FEE_POLICY_COLUMNS>,
  log: FileLog,
  seen: Map<string, number>,
): Promise<void> {
  const issue = (column: string, value: string, message: string) =>
    log.refuse(line, [{ column, value, message }])
  const unknown = explainOrganisation(references, row.organisation)
  if (unknown) return issue('organisation', row.organisation, unknown)
  const key = `${row.organisation} ${row.channel} ${row.effective_from}`
  const first = seen.get(key)
  if (first !== undefined) {
    return issue('effective_from', row.effective_from, `Sudah ada di baris ${first}; hapus salah satunya.`)
  }
  seen.set(key, line)
  const organisation_id = references.organisations.get(row.organisation)?.id
  if (organisation_id !== undefined) references.withFee.add(organisation_id)
  const policy = {
    organisation_id,
    channel: row.channel,
    effective_from: startOfDay(row.effective_from),
  }
  const terms = { rate_bps: row.rate_percent, fixed_rupiah: row.fixed_rupiah ?? 0 }
  const stored = await sql<{ rate_bps: number; fixed_rupiah: number }>('fee_policy')
    .where(policy)
    .first('rate_bps', 'fixed_rupiah')
  if (!stored) {
    report.count(FILE, 'created')
    const made = {
      id: generateEntityId('', 'fpol'),
      ...policy,
      ...terms,
      note: row.note ?? null,
      created_by: 'import',
    }
    if (!report.dryRun) await sql('fee_policy').insert(made)
  } else if (stored.rate_bps === terms.rate_bps && stored.fixed_rupiah === terms.fixed_rupiah) {
    report.count(FILE, 'unchanged')
  } else {
    const message =
      'Untuk tanggal ini sudah ada kebijakan lain, dan kebijakan tidak pernah diubah; pakai tanggal mulai yang baru.'
    issue('effective_from', row.effective_from, message)
  }
}
