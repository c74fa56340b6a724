// Of the same file: built, the two bring an error class each.
import { CsvError, parse } from 'csv-parse/sync'
import { type Result, ok, refuse } from '../../../domain/failure'
import { detectDelimiter } from '../../../domain/spreadsheet/detect-delimiter'
import { MOST_COLUMNS, TooManyLines, lineCounter } from './file-bounds'
import type { FileRow } from './file-row'
import { readXlsx, UnreadableWorkbook } from './read-xlsx'
import { isUtf16, tellFileKind } from './tell-file-kind'

const MOST_CHARACTERS = 1_000_000

/** The rows of a CSV or Excel file: which of both it is, its content tells, whatever its name. */
export function readRows(content: Buffer): Result<FileRow[]> {
  const kind = tellFileKind(content)
  if (kind === 'old_excel')
    return refuse('old_excel', 'Berkas Excel lama (.xls) belum bisa dibaca; simpan sebagai .xlsx atau CSV.')
  if (kind === 'other')
    return refuse(
      'not_a_table',
      'Berkas ini bukan CSV atau Excel (.xlsx); unduh laporannya dari Midtrans dalam salah satu bentuk itu.',
    )
  try {
    return ok(kind === 'xlsx' ? readXlsx(content) : readCsv(content))
  } catch (error) {
    if (error instanceof TooManyLines) {
      return refuse(
        'too_many_lines',
        'Berkas ini lebih dari 50.000 baris; unduh laporan untuk waktu yang lebih pendek.',
      )
    }
    if (error instanceof UnreadableWorkbook) {
      return refuse(
        'unreadable',
        'Berkas Excel ini tidak bisa dibaca; unduh lagi dari Midtrans, atau pilih CSV.',
      )
    }
    if (error instanceof CsvError) {
      return refuse(
        'unreadable',
        'Ada tanda kutip ganda yang dibuka tetapi tidak ditutup, atau baris yang terlalu panjang; unduh lagi berkasnya dari Midtrans.',
      )
    }
    throw error
  }
}

function readCsv(content: Buffer): FileRow[] {
  const text = content
    .toString(isUtf16(content) ? 'utf16le' : 'utf8')
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
  const first = text.split('\n').find((line) => line.trim() !== '') ?? ''
  const hint = /^sep=([,;\t])\s*$/i.exec(first)?.[1]
  const rows: FileRow[] = []
  const count = lineCounter()
  parse(text, {
    delimiter: hint ?? detectDelimiter(first),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: MOST_CHARACTERS,
    on_record: (cells: string[], { lines }) => {
      count()
      rows.push({ line: lines, cells: cells.slice(0, MOST_COLUMNS) })
      return null
    },
  })
  return rows.filter(({ cells }) => hint === undefined || !/^sep=/i.test(cells[0] ?? ''))
}
