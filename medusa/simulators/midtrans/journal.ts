import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Tables } from './records.ts'

/** How long an idempotency key is remembered, as documented. */
export const KEY_LIFETIME_MS = 5 * 60_000

/** Appends every record to a file from which the tables are filled again at the next start. */
export function openJournal(file: string, tables: Tables) {
  mkdirSync(path.dirname(file), { recursive: true })
  if (existsSync(file)) replay(readFileSync(file, 'utf8'), tables)
  compact()

  function compact(): void {
    forget(tables)
    const lines = Object.entries(tables).flatMap(([table, records]) =>
      [...records].map(([key, record]) => `${JSON.stringify([table, key, record])}\n`),
    )
    writeFileSync(`${file}.new`, lines.join(''))
    renameSync(`${file}.new`, file)
  }

  const write = (table: string, key: string, record: unknown): void =>
    appendFileSync(file, `${JSON.stringify([table, key, record])}\n`)

  return { write, compact }
}

/** A line torn by a kill is the last one, and nobody was answered for it. */
function replay(journal: string, tables: Tables): void {
  for (const line of journal.split('\n')) {
    try {
      const [table, key, record] = JSON.parse(line)
      if (table in tables) tables[table as keyof Tables].set(key, record)
    } catch {
      continue
    }
  }
}

function forget({ notification, answer }: Tables): void {
  for (const [id, { due_at, is_held }] of notification)
    if (due_at === null && !is_held) notification.delete(id)
  for (const [key, { at }] of answer) if (at + KEY_LIFETIME_MS < Date.now()) answer.delete(key)
}
