/** A line of the file, as its program counts them, with its cells as text. */
export type FileRow = { line: number; cells: string[] }
