import type { CellIssue } from '../domain/spreadsheet/read-row'
import { ORGANISATION_COLUMNS } from '../domain/spreadsheet/columns/organisation'
import { openStockLocations } from '../workflows/catalogue/open-stock-locations'
import { changedColumns, isEmpty, withoutUndefined } from './changed-columns'
import { explainArea } from './check-area'
import { keepsOwnStock } from './find-stock-keeper'
import {
  ancestors,
  explainOrganisation,
  putOrganisation,
  type KnownOrganisation,
  type References,
} from './references'
import { FileLog, readBatches, type GoodRow, type Session } from './session'

type Row = GoodRow<typeof ORGANISATION_COLUMNS>

const FILE = 'organisations.csv'
const BATCH = 500
const CIRCLE = 'Organisasi ini berada di bawah dirinya sendiri; perbaiki induknya.'
const RANK = { network: 0, cooperative: 1, group: 2 } as const

/** Organisations may name a parent further down the file, so all rows are read before the first is written. */
export async function importOrganisations(session: Session): Promise<void> {
  const log = new FileLog(session.report, FILE)
  const { refusedOrganisations } = session.references
  const sheet = {
    file: FILE,
    columns: ORGANISATION_COLUMNS,
    size: BATCH,
    onBadRow: async (cells: Partial<Row['row']>) => {
      if (cells.handle) refusedOrganisations.add(cells.handle)
      return (await lookUp(session, cells)).issues
    },
  } as const
  const rows = new Map<string, Row>()
  for await (const batch of readBatches(session, sheet, log)) {
    for (const each of batch) {
      const first = rows.get(each.row.handle)
      if (!first) rows.set(each.row.handle, each)
      else log.refuse(each.line, [doubled('handle', each.row.handle, first.line)])
    }
  }
  for (const each of topDown(rows, session.references, log)) await importOne(session, each, log)
  await openPlaces(session, rows)
}

export function doubled(column: string, value: string, line: number): CellIssue {
  return { column, value, message: `Sudah ada di baris ${line}; hapus salah satunya.` }
}

/** Parents before children. A circle, or a parent that is nowhere, refuses the row and everything below it. */
function* topDown(rows: ReadonlyMap<string, Row>, references: References, log: FileLog): Generator<Row> {
  const waiting = new Map(rows)
  let progressed = true
  while (progressed) {
    progressed = false
    for (const [handle, each] of waiting) {
      const parent = each.row.parent
      if (parent && parent !== handle && waiting.has(parent)) continue
      waiting.delete(handle)
      progressed = true
      const issue = checkParent(each, references)
      if (!issue) yield each
      else {
        log.refuse(each.line, [issue])
        references.refusedOrganisations.add(handle)
      }
    }
  }
  for (const [handle, { line, row }] of waiting) {
    references.refusedOrganisations.add(handle)
    log.refuse(line, [{ column: 'parent', value: row.parent ?? '', message: CIRCLE }])
  }
}

function checkParent({ row }: Row, references: References): CellIssue | undefined {
  const { parent } = row
  if (!parent) return undefined
  const issue = (message: string) => ({ column: 'parent', value: parent, message })
  const unknown = explainOrganisation(references, parent)
  if (parent === row.handle)
    return issue('Organisasi tidak dapat menjadi induknya sendiri; kosongkan atau ganti.')
  if (unknown) return issue(unknown)
  const above = references.organisations.get(parent)
  if (above && RANK[above.kind] > RANK[row.kind]) {
    return issue('Induknya lebih kecil daripada organisasi ini; urutannya jaringan, koperasi, kelompok.')
  }
  if (above && [...ancestors(references, above)].some(({ handle }) => handle === row.handle))
    return issue(CIRCLE)
  return undefined
}

/** The place and the picture that a row names. */
async function lookUp(
  session: Session,
  { area_code, logo }: Pick<Partial<Row['row']>, 'area_code' | 'logo'>,
): Promise<{ logo_id?: string; issues: CellIssue[] }> {
  const issues: CellIssue[] = []
  const area = explainArea(area_code)
  if (area) issues.push({ column: 'area_code', value: area_code ?? '', message: area })
  if (!logo) return { issues }
  const found = await session.pictures.find(logo)
  if (found.ok) return { logo_id: found.value, issues }
  issues.push({ column: 'logo', value: logo, message: found.failure.message })
  return { issues }
}

async function importOne(session: Session, { line, row }: Row, log: FileLog): Promise<void> {
  const { references, report, sql } = session
  const { logo_id, issues } = await lookUp(session, row)
  if (issues.length > 0) {
    references.refusedOrganisations.add(row.handle)
    return log.refuse(line, issues)
  }
  const known = references.organisations.get(row.handle)
  const stored = known ? await sql('organisation').where({ id: known.id }).first() : {}
  const parent = row.parent ? references.organisations.get(row.parent)?.id : row.parent
  const wanted = { ...toRecord(row), parent_id: parent, logo_image_id: logo_id }
  const id = known?.id ?? session.newId('org')
  if (known) {
    const changes = changedColumns(wanted, stored)
    report.count(FILE, isEmpty(changes) ? 'unchanged' : 'updated')
    if (!isEmpty(changes) && !report.dryRun) {
      await sql('organisation')
        .where({ id })
        .update({ ...changes, updated_at: sql.fn.now() })
    }
  } else {
    report.count(FILE, 'created')
    if (!report.dryRun) await sql('organisation').insert({ id, ...withoutUndefined(wanted) })
  }
  putOrganisation(references, {
    id,
    handle: row.handle,
    name: row.name,
    kind: row.kind,
    parent_id: parent === undefined ? (known?.parent_id ?? null) : parent,
    stock_location_id: known?.stock_location_id ?? null,
  })
}

function toRecord(row: Row['row']) {
  const { logo: _logo, parent: _parent, ...columns } = row
  return columns
}

async function openPlaces(
  { container, references, report }: Session,
  rows: ReadonlyMap<string, Row>,
): Promise<void> {
  if (report.dryRun) return
  const keepers = [...rows.keys()]
    .map((handle) => references.organisations.get(handle))
    .filter((each): each is KnownOrganisation => each !== undefined && each.stock_location_id === null)
    .filter((each) => keepsOwnStock(references, each))
  const opened = await openStockLocations(container, keepers)
  for (const keeper of keepers) keeper.stock_location_id = opened.get(keeper.id) ?? null
}
