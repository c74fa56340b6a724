import type { ColumnSet } from './define-column'

export type HeaderIssue = { column: string; value: string; message: string }
export type Header = { names: (string | undefined)[]; unknown: string[]; issues: HeaderIssue[] }

/** Finds which column of the file is which of ours, by its name or an alias, however it is spelt. */
export function matchHeader(columns: ColumnSet, cells: readonly string[]): Header {
  const known = nameIndex(columns)
  const names = cells.map((cell) => known.get(normalise(cell)))
  const unknown = cells.filter((cell, index) => names[index] === undefined && cell.trim() !== '')
  return { names, unknown, issues: [...twice(names, cells), ...missing(columns, names)] }
}

function nameIndex(columns: ColumnSet): Map<string, string> {
  const index = new Map<string, string>()
  for (const [name, column] of Object.entries(columns)) {
    for (const spelling of [name, ...column.aliases]) index.set(normalise(spelling), name)
  }
  return index
}

function normalise(cell: string): string {
  return cell
    .trim()
    .toLowerCase()
    .replace(/[*()]/g, '')
    .trim()
    .replace(/[\s.\-/]+/g, '_')
}

function twice(names: readonly (string | undefined)[], cells: readonly string[]): HeaderIssue[] {
  return names.flatMap((name, index) =>
    name !== undefined && names.indexOf(name) < index
      ? [{ column: name, value: cells[index] ?? '', message: 'Kolom ini ada dua kali; hapus salah satunya.' }]
      : [],
  )
}

function missing(columns: ColumnSet, names: readonly (string | undefined)[]): HeaderIssue[] {
  return Object.entries(columns).flatMap(([name, column]) =>
    column.required && !names.includes(name)
      ? [{ column: name, value: '', message: `Kolom "${name}" harus ada; tambahkan di baris judul.` }]
      : [],
  )
}
