import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'

type Tables = Record<string, Map<string, object>>

export type Journal = { write(table: string, key: string, record: object): void; clear(): void }

/** A journal of whole records: what was answered survives `kill -9`, because it was written before the answer. */
export function openJournal(
  file: string,
  tables: Tables,
  isOver: (table: string, record: object) => boolean,
): Journal {
  mkdirSync(path.dirname(file), { recursive: true })
  if (existsSync(file)) replay(readFileSync(file, 'utf8'), tables)
  for (const [name, table] of Object.entries(tables)) {
    for (const [key, record] of table) if (isOver(name, record)) table.delete(key)
  }
  compact(file, tables)
  return {
    write(table, key, record) {
      tables[table]?.set(key, record)
      appendFileSync(file, `${JSON.stringify([table, key, record])}\n`)
    },
    clear() {
      for (const table of Object.values(tables)) table.clear()
      compact(file, tables)
    },
  }
}

/** A line torn by a kill is the last one, and nobody was answered for it. */
function replay(journal: string, tables: Tables): void {
  for (const line of journal.split('\n')) {
    try {
      const [table, key, record] = JSON.parse(line)
      tables[table]?.set(key, record)
    } catch {
      continue
    }
  }
}

function compact(file: string, tables: Tables): void {
  const lines = Object.entries(tables).flatMap(([table, records]) =>
    [...records].map(([key, record]) => `${JSON.stringify([table, key, record])}\n`),
  )
  writeFileSync(`${file}.new`, lines.join(''))
  renameSync(`${file}.new`, file)
}
