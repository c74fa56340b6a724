import type { ColumnSet, RowOf } from './define-column'

export type CellIssue = { column: string; value: string; message: string }
export type ReadRow<C extends ColumnSet> =
  | { ok: true; value: RowOf<C> }
  /** `readable`: the cells that were right, by which others may know the row. */
  | { ok: false; issues: CellIssue[]; readable: Partial<RowOf<C>> }

/** Reads one line of cells into a row, and names everything that is wrong with it, not only the first. */
export function readRow<C extends ColumnSet>(
  columns: C,
  names: readonly (string | undefined)[],
  cells: readonly string[],
): ReadRow<C> {
  const shape = checkShape(names, cells)
  if (shape) return { ok: false, issues: [shape], readable: {} }
  const row: Record<string, unknown> = {}
  const issues: CellIssue[] = []
  names.forEach((name, index) => {
    const column = name === undefined ? undefined : columns[name]
    if (name === undefined || !column) return
    const text = (cells[index] ?? '').trim()
    if (text === '') {
      row[name] = null
      if (column.required) issues.push({ column: name, value: '', message: 'Sel ini wajib diisi.' })
      return
    }
    const broken = findBrokenText(text)
    if (broken) return void issues.push({ column: name, value: text, message: broken })
    const read = column.read(text)
    if (read.ok) row[name] = read.value
    else issues.push({ column: name, value: text, message: read.failure.message })
  })
  return issues.length > 0
    ? { ok: false, issues, readable: row as Partial<RowOf<C>> }
    : { ok: true, value: row as RowOf<C> }
}

/** A separator or a line break without quotation marks moves every cell behind it: such a row cannot be trusted. */
function checkShape(names: readonly (string | undefined)[], cells: readonly string[]): CellIssue | undefined {
  const surplus = cells.slice(names.length).filter((cell) => cell.trim() !== '')
  if (cells.length >= names.length && surplus.length === 0) return undefined
  const message = `Baris ini berisi ${cells.length} sel, judulnya ${names.length}; bila teks memuat pemisah atau baris baru, tulis di antara tanda kutip ganda.`
  return { column: '', value: surplus[0] ?? '', message }
}

function findBrokenText(text: string): string | undefined {
  if (text.includes('\uFFFD'))
    return 'Ada huruf yang rusak; simpan berkas sebagai "CSV UTF-8" lalu coba lagi.'
  // oxlint-disable-next-line no-control-regex -- these are what the database and the pages cannot carry
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(text))
    return 'Ada tanda yang tidak terlihat dan tidak diterima; ketik ulang isi sel ini.'
  return undefined
}
