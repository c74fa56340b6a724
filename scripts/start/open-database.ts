import { errorCode, messageOf, PlainError } from '../failure.ts'
import { startEmbedded } from '../postgres/embedded.ts'
import { runSql } from '../postgres/sql.ts'
import type { Child } from '../processes/child.ts'
import type { Settings } from '../settings/settings.ts'

export type OpenDatabase = {
  url: string
  words: string
  /** Only the embedded database is ours to start and stop. */
  embedded?: { child: Child; restart: () => Promise<Child> }
}

const OLDEST_VERSION = 160000

export async function openDatabase(settings: Settings, password: string): Promise<OpenDatabase> {
  if (settings.databaseUrl === undefined) {
    const { dataFolder, logFolder, ports } = settings
    const wanted = { dataFolder, logFolder, port: ports.database, password }
    const embedded = await startEmbedded(wanted)
    return {
      url: embedded.url,
      words: `PostgreSQL 18 in ${embedded.folder}`,
      embedded: { child: embedded.child, restart: async () => (await startEmbedded(wanted)).child },
    }
  }
  await checkGiven(settings.databaseUrl)
  return { url: settings.databaseUrl, words: `${new URL(settings.databaseUrl).host} (DATABASE_URL)` }
}

async function checkGiven(address: string): Promise<void> {
  if (!/^postgres(ql)?:\/\/./.test(address) || !URL.canParse(address)) {
    throw new PlainError(
      'DATABASE_URL is not an address of the form postgres://user:password@host:5432/database. Correct it, or leave it out to use the embedded database.',
    )
  }
  const [row] = await runSql(address, `select current_setting('server_version_num')::int as version`).catch(
    (error: unknown) => {
      throw explain(address, error)
    },
  )
  if (Number(row?.version) < OLDEST_VERSION) {
    throw new PlainError(
      'The database at DATABASE_URL is older than PostgreSQL 16. Upgrade it, or leave DATABASE_URL out to use the embedded one.',
    )
  }
}

function explain(address: string, error: unknown): PlainError {
  const { host, pathname, username } = new URL(address)
  const wayOut = 'correct DATABASE_URL, or leave it out to use the embedded database.'
  const code = errorCode(error)
  if (
    code === 'ECONNREFUSED' ||
    code === 'ENOTFOUND' ||
    code === 'EAI_AGAIN' ||
    /timeout/i.test(messageOf(error))
  ) {
    return new PlainError(`No database answers at ${host}. Start it, ${wayOut}`)
  }
  if (code === '28P01' || code === '28000') {
    return new PlainError(`The database at ${host} refuses the user "${username}" or its password: ${wayOut}`)
  }
  if (code === '3D000') {
    return new PlainError(
      `The server at ${host} has no database named "${pathname.slice(1)}". Create it, ${wayOut}`,
    )
  }
  return new PlainError(`The database at ${host} cannot be used (${messageOf(error)}): ${wayOut}`)
}
