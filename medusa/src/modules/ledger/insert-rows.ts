import type { Sql } from './sql'

type Value = string | number | Date | null
type ColumnType = 'text' | 'bigint' | 'integer' | 'timestamptz'

export type Columns<Row> = { [Name in keyof Row]: ColumnType }

/** All rows in one statement: a batch of thousands costs little more than one row. */
export async function insertRows<Row extends { [Name in keyof Row]: Value }>(
  sql: Sql,
  table: string,
  columns: Columns<Row>,
  rows: readonly Row[],
  onConflict = '',
): Promise<Set<string>> {
  if (rows.length === 0) return new Set()
  const names = Object.keys(columns) as (keyof Row & string)[]
  const arrays = names.map((name, index) => `$${index + 1}::${columns[name]}[]`)
  const inserted = await sql<{ id: string }>(
    `insert into "${table}" (${names.map((name) => `"${name}"`).join(', ')})
     select * from unnest(${arrays.join(', ')}) ${onConflict} returning id`,
    names.map((name) => rows.map((row) => row[name])),
  )
  return new Set(inserted.map(({ id }) => id))
}
