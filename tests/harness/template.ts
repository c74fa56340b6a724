import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { hashFiles, listFiles } from '../../scripts/build/source-hash.ts'
import { inProject } from '../../scripts/paths.ts'
import { withDatabase } from '../../scripts/postgres/sql.ts'
import { fillDatabase } from './fill-database.ts'
import { runFolder } from './run-folder.ts'

export type Contents = 'foundation' | 'demo'

export type Template = { database: string; filesFolder: string }

const SHAPING = [
  'demo',
  'medusa/package-lock.json',
  'medusa/medusa-config.ts',
  'medusa/src/config',
  'medusa/src/changes',
  'medusa/src/migration-scripts',
  'medusa/src/modules',
  'medusa/src/links',
  'medusa/src/scripts',
  'medusa/src/search',
  'medusa/src/cli',
  'medusa/src/catalogue-import',
  'medusa/src/domain/spreadsheet',
  'medusa/src/workflows/catalogue',
  'medusa/src/workflows/image',
]

/** A migrated and seeded database to copy from; the first who asks makes it, everyone else waits for that. */
export async function ensureTemplate(server: string, build: string, contents: Contents): Promise<Template> {
  const template = nameTemplate(server, contents)
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock(hashtext($1))', [template.database])
    if (await isComplete(client, template.database)) return template
    await client.query(`drop database if exists ${template.database} with (force)`)
    if (contents === 'demo') {
      const foundation = await ensureTemplate(server, build, 'foundation')
      await client.query(`create database ${template.database} template ${foundation.database}`)
      copyFiles(foundation, template.filesFolder)
    } else await client.query(`create database ${template.database}`)
    mkdirSync(template.filesFolder, { recursive: true })
    await fillDatabase({
      databaseUrl: withDatabase(server, template.database),
      dataFolder: template.filesFolder,
      build,
      contents,
    })
    await client.query(`comment on database ${template.database} is 'complete'`)
    return template
  } finally {
    await client.end()
  }
}

/** Named after everything that shapes it, so that a lasting development server can keep it between runs. */
function nameTemplate(server: string, contents: Contents): Template {
  const root = inProject()
  const shape = hashFiles(
    root,
    listFiles(root, SHAPING, (file) => !file.endsWith('.test.ts')),
    contents,
  )
  return { database: `lp_template_${contents}_${shape}`, filesFolder: path.join(filesParent(server), shape) }
}

/** Pictures go where their database goes: away with the run, or kept beside a lasting server. */
function filesParent(server: string): string {
  if (process.env.LAPAK_TEST_OWN_SERVER === 'true') return path.join(runFolder(), 'templates')
  const place = createHash('sha256').update(server).digest('hex').slice(0, 8)
  return path.join(tmpdir(), `lapak-purna-templates-${place}`)
}

async function isComplete(client: pg.Client, database: string): Promise<boolean> {
  const found = await client.query(
    `select 1 from pg_database where datname = $1 and shobj_description(oid, 'pg_database') = 'complete'`,
    [database],
  )
  return found.rowCount === 1
}

export function copyFiles(template: Template, dataFolder: string): void {
  mkdirSync(dataFolder, { recursive: true })
  if (existsSync(template.filesFolder)) cpSync(template.filesFolder, dataFolder, { recursive: true })
}
