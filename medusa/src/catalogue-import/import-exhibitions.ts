import { EXHIBITION_COLUMNS, type ExhibitionRow } from '../domain/spreadsheet/columns/exhibition'
import type { CellIssue } from '../domain/spreadsheet/read-row'
import { changedColumns, isEmpty, withoutUndefined } from './changed-columns'
import { explainArea } from './check-area'
import { explainOrganisation, type References } from './references'
import { FileLog, readBatches, type Session } from './session'

const FILE = 'exhibitions.csv'
const BATCH = 500

/** One row for each booth; rows with the same handle are one exhibition. */
export async function importExhibitions(session: Session): Promise<void> {
  const log = new FileLog(session.report, FILE)
  const sheet = { file: FILE, columns: EXHIBITION_COLUMNS, size: BATCH } as const
  for await (const batch of readBatches(session, sheet, log)) {
    for (const { line, row } of batch) {
      const issues = findIssues(row, session.references)
      if (issues.length > 0) log.refuse(line, issues)
      else await importOne(session, row)
    }
  }
}

function findIssues(row: ExhibitionRow, references: References): CellIssue[] {
  const issues: CellIssue[] = []
  const add = (column: string, value: string, message: string | undefined) =>
    message !== undefined && issues.push({ column, value, message })
  add('organisation', row.organisation, explainOrganisation(references, row.organisation))
  if (row.booth_organisation) {
    add('booth_organisation', row.booth_organisation, explainOrganisation(references, row.booth_organisation))
  }
  add('area_code', row.area_code ?? '', explainArea(row.area_code))
  if (row.ends_on < row.starts_on)
    add('ends_on', row.ends_on, 'Selesai sebelum mulai; periksa kedua tanggal.')
  return issues
}

async function importOne(session: Session, row: ExhibitionRow): Promise<void> {
  const { references, report, sql } = session
  const organisation_id = references.organisations.get(row.organisation)?.id
  const { booth_name, booth_organisation, organisation: _organisation, ...columns } = row
  const wanted = { ...columns, organisation_id }
  const stored = await sql<{ id: string }>('exhibition')
    .where({ handle: row.handle, deleted_at: null })
    .first()
  const exhibition_id = stored?.id ?? session.newId('exh')
  const changes = stored ? changedColumns(wanted, stored) : withoutUndefined(wanted)
  if (!report.dryRun && !stored) await sql('exhibition').insert({ id: exhibition_id, ...changes })
  if (!report.dryRun && stored && !isEmpty(changes)) {
    await sql('exhibition')
      .where({ id: exhibition_id })
      .update({ ...changes, updated_at: sql.fn.now() })
  }
  const isNewBooth = booth_name
    ? await ensureBooth(session, {
        exhibition_id,
        organisation_id: references.organisations.get(booth_organisation ?? row.organisation)?.id ?? '',
        name: booth_name,
      })
    : false
  report.count(FILE, !stored || isNewBooth ? 'created' : isEmpty(changes) ? 'unchanged' : 'updated')
}

type BoothPlace = { exhibition_id: string; organisation_id: string; name: string }

async function ensureBooth({ report, sql, newId }: Session, booth: BoothPlace): Promise<boolean> {
  const known = await sql('booth')
    .where({ ...booth, deleted_at: null })
    .first('id')
  if (known) return false
  if (!report.dryRun) await sql('booth').insert({ id: newId('bth'), ...booth })
  return true
}
