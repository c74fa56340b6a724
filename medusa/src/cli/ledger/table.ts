export type Cell = string | number

/** Plain text columns: words to the left, figures to the right. */
export function table(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const cells = rows.map((row) => row.map(String))
  const widths = head.map((title, column) =>
    Math.max(title.length, ...cells.map((row) => row[column]?.length ?? 0)),
  )
  const isFigure = head.map(
    (_, column) => rows.length > 0 && rows.every((row) => /^[-−]?(Rp\u00a0)?\d/.test(String(row[column]))),
  )
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) =>
        isFigure[column] ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd()
  return [line(head), widths.map((width) => '-'.repeat(width)).join('  '), ...cells.map(line)].join('\n')
}
