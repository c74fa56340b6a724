import type { Cell } from './columns.ts'

const BREAK = '\r\n'

/** RFC 4180, UTF-8; amounts with a dot and two decimals. */
export function writeCsv(lines: readonly (readonly Cell[])[]): string {
  return lines.map((cells) => cells.map(writeCell).join(',') + BREAK).join('')
}

function writeCell(cell: Cell): string {
  if (typeof cell === 'number') return cell.toFixed(2)
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
