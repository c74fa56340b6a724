import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { pipeline } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import type { ColumnSet } from '../domain/spreadsheet/define-column'
import { detectDelimiter, type Delimiter } from '../domain/spreadsheet/detect-delimiter'
import { matchHeader } from '../domain/spreadsheet/match-header'
import { readRow, type ReadRow } from '../domain/spreadsheet/read-row'
import { decodeText, UnreadableText } from './decode-text'
import type { ImportReport } from './report'

export type SheetRow<C extends ColumnSet> = { line: number; read: ReadRow<C> }
export type Sheet<C extends ColumnSet> = { path: string; file: string; columns: C }

const HEAD_BYTES = 64 * 1024
const MAX_RECORD_CHARACTERS = 1_000_000

type Parsed = { record: string[]; raw: string; info: { lines: number } }

/** Reads a file row by row, never all of it at once. What is wrong with the file as a whole goes to the report. */
export async function* readSpreadsheet<C extends ColumnSet>(
  sheet: Sheet<C>,
  report: ImportReport,
  onBytes: (count: number) => void,
): AsyncGenerator<SheetRow<C>> {
  const complain = (line: number, message: string, column = '', value = '') =>
    report.refuse({ file: sheet.file, line, column, value, message })
  let names: (string | undefined)[] | undefined
  let lastLine = 0
  try {
    for await (const { record, raw, info } of parseFile(
      sheet.path,
      await findDelimiter(sheet.path),
      onBytes,
    )) {
      const line = info.lines - breaksWithin(raw)
      lastLine = info.lines
      if (record.every((cell) => cell.trim() === '') || (names === undefined && isSeparatorHint(raw)))
        continue
      if (names !== undefined) {
        yield { line, read: readRow(sheet.columns, names, record) }
        continue
      }
      const header = matchHeader(sheet.columns, record)
      for (const issue of header.issues) complain(line, issue.message, issue.column, issue.value)
      for (const value of header.unknown) {
        const message = 'Kolom ini tidak dikenal dan dilewati; periksa ejaannya.'
        report.note({ file: sheet.file, line, column: value, value: '', message })
      }
      if (header.issues.length > 0) return
      names = header.names
    }
    if (names === undefined) complain(0, 'Berkas ini kosong; baris pertama harus berisi nama kolom.')
  } catch (error) {
    complain(lastLine + 1, explain(error))
  }
}

function parseFile(
  path: string,
  delimiter: Delimiter,
  onBytes: (count: number) => void,
): AsyncIterable<Parsed> {
  const parser = parse({
    delimiter,
    info: true,
    raw: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: MAX_RECORD_CHARACTERS,
  })
  // An error of any stream reaches the reader through the parser, which pipeline destroys with it.
  pipeline(createReadStream(path), decodeText(onBytes), parser, () => undefined)
  return parser
}

async function findDelimiter(path: string): Promise<Delimiter> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
    const head = buffer.subarray(0, bytesRead).toString('utf8')
    const hint = /^\uFEFF?sep=(.)/i.exec(head)?.[1]
    if (hint === ';' || hint === ',' || hint === '\t') return hint
    return detectDelimiter(head.split(/\r\n|\r|\n/).find((line) => line.trim() !== '') ?? '')
  } finally {
    await file.close()
  }
}

/** Excel writes such a first line for itself. */
function isSeparatorHint(raw: string): boolean {
  return /^\s*sep=.\s*$/i.test(raw)
}

function breaksWithin(raw: string): number {
  return raw.replace(/^\n+|\n$/g, '').split('\n').length - 1
}

function explain(error: unknown): string {
  if (error instanceof UnreadableText)
    return 'Berkas ini bukan UTF-8; simpan sebagai "CSV UTF-8 (dipisah koma)".'
  if (error instanceof CsvError && error.code === 'CSV_QUOTE_NOT_CLOSED') {
    return 'Mulai baris ini tidak terbaca: ada tanda kutip ganda yang dibuka tetapi tidak ditutup.'
  }
  if (error instanceof CsvError && error.code === 'CSV_MAX_RECORD_SIZE') {
    return 'Mulai baris ini tidak terbaca: satu baris terlalu panjang; mungkin ada tanda kutip ganda yang tidak ditutup.'
  }
  throw error
}
