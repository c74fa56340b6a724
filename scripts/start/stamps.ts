import { runSql } from '../postgres/sql.ts'

export type StampName = 'migrations' | 'foundation' | 'demo'

/** What was already done to this very database, kept in the database itself. */
export async function readStamp(address: string, name: StampName): Promise<string | undefined> {
  const [table] = await runSql(address, `select to_regclass('lapak_start.stamp') as stamp`)
  if (table?.stamp === null) return undefined
  const [row] = await runSql(address, 'select value from lapak_start.stamp where name = $1', [name])
  return typeof row?.value === 'string' ? row.value : undefined
}

export async function writeStamp(address: string, name: StampName, value: string): Promise<void> {
  await runSql(address, 'create schema if not exists lapak_start')
  await runSql(
    address,
    'create table if not exists lapak_start.stamp (name text primary key, value text not null)',
  )
  await runSql(
    address,
    'insert into lapak_start.stamp (name, value) values ($1, $2) on conflict (name) do update set value = excluded.value',
    [name, value],
  )
}
