import type { Result } from '../failure'

export type ReadCell<T> = (text: string) => Result<T>

/** What a column holds. `aliases` are the other names people may give it in the first line. */
export type Column<T, Required extends boolean = boolean> = {
  aliases: readonly string[]
  required: Required
  read: ReadCell<T>
}

export type ColumnSet = Record<string, Column<unknown>>

/** `undefined`: the file has no such column (leave as it is). `null`: the cell is empty (clear it). */
export type RowOf<C extends ColumnSet> = {
  [K in keyof C]: C[K] extends Column<infer T, infer R> ? (R extends true ? T : T | null | undefined) : never
}

export function required<T>(read: ReadCell<T>, ...aliases: string[]): Column<T, true> {
  return { aliases, required: true, read }
}

export function optional<T>(read: ReadCell<T>, ...aliases: string[]): Column<T, false> {
  return { aliases, required: false, read }
}
