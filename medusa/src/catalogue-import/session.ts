import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import type { CellIssue } from '../domain/spreadsheet/read-row'
import type { ColumnSet, RowOf } from '../domain/spreadsheet/define-column'
import type { FileName, ImportFolder } from './open-folder'
import type { PictureShelf } from './picture-shelf'
import type { Progress } from './progress'
import { readSpreadsheet } from './read-spreadsheet'
import type { References } from './references'
import type { ImportReport } from './report'

export type Session = {
  container: MedusaContainer
  sql: Knex
  folder: ImportFolder
  references: References
  pictures: PictureShelf
  progress: Progress
  report: ImportReport
  /** A dry run refers to what it would have made, too. */
  newId(prefix: string): string
}

/** What else is wrong with a row of which some cells cannot be read: the others are looked at all the same. */
export type LookAtBadRow<C extends ColumnSet> = (
  cells: Partial<RowOf<C>>,
  issues: readonly CellIssue[],
) => readonly CellIssue[] | Promise<readonly CellIssue[]>

export type GoodRow<C extends ColumnSet> = { line: number; row: RowOf<C> }

/** Writes into the report for one file. Each bad row is counted once, however much is wrong with it. */
export class FileLog {
  #lastBadLine = -1

  constructor(
    readonly report: ImportReport,
    readonly file: FileName,
  ) {}

  refuse(line: number, issues: readonly CellIssue[]): void {
    for (const issue of issues) this.report.refuse({ file: this.file, line, ...issue })
    if (line !== this.#lastBadLine) this.report.count(this.file, 'bad')
    this.#lastBadLine = line
  }

  note(line: number, issue: CellIssue): void {
    this.report.note({ file: this.file, line, ...issue })
  }
}

/** The rows of one file that can be read, in batches; the others are in the report already. */
export async function* readBatches<C extends ColumnSet>(
  { folder, report, progress }: Session,
  sheet: { file: FileName; columns: C; size: number; onBadRow?: LookAtBadRow<C> },
  log: FileLog,
): AsyncGenerator<GoodRow<C>[]> {
  const path = folder.sheets.get(sheet.file)
  if (path === undefined) return
  progress.step(sheet.file)
  let batch: GoodRow<C>[] = []
  const rows = readSpreadsheet({ path, file: sheet.file, columns: sheet.columns }, report, (bytes) =>
    progress.advance(bytes),
  )
  for await (const { line, read } of rows) {
    if (!read.ok) {
      const more = (await sheet.onBadRow?.(read.readable, read.issues)) ?? []
      log.refuse(line, [...read.issues, ...more])
      continue
    }
    batch.push({ line, row: read.value })
    if (batch.length < sheet.size) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}
