import { PlainError } from '../failure.ts'
import { text } from '../settings/read-environment.ts'

const PATIENCE_MS = 5_000
const OLDEST = [1, 20] as const
const WAY_OUT = 'or leave out MEILISEARCH_HOST: then PostgreSQL searches.'

/** Before anything is built into it. Once the shop runs, PostgreSQL stands in when Meilisearch fails. */
export async function checkMeilisearch(): Promise<void> {
  const host = text('MEILISEARCH_HOST')?.replace(/\/+$/, '')
  if (host === undefined) return
  if (!/^https?:\/\//.test(host) || !URL.canParse(host)) {
    throw new PlainError(
      `MEILISEARCH_HOST is "${host}", but it must be an address like http://localhost:7700.`,
    )
  }
  const version = await askVersion(host, text('MEILISEARCH_API_KEY'))
  if (isOld(version)) {
    throw new PlainError(
      `Meilisearch at ${host} is version ${version}, but it must be ${OLDEST.join('.')} or newer. Bring it up to date, ${WAY_OUT}`,
    )
  }
}

async function askVersion(host: string, key: string | undefined): Promise<string> {
  const answer = await fetch(`${host}/version`, {
    headers: key === undefined ? {} : { authorization: `Bearer ${key}` },
    signal: AbortSignal.timeout(PATIENCE_MS),
  }).catch(() => undefined)
  if (!answer) {
    throw new PlainError(`No Meilisearch answers at ${host}. Start it, correct MEILISEARCH_HOST, ${WAY_OUT}`)
  }
  if (answer.status === 401 || answer.status === 403) {
    throw new PlainError(
      `Meilisearch at ${host} refuses the key. Correct MEILISEARCH_API_KEY: its master key, or one that may do everything with indexes, documents, settings, tasks, stats, version and search.`,
    )
  }
  const said: unknown = await answer.json().catch(() => undefined)
  const version = said instanceof Object && 'pkgVersion' in said ? said.pkgVersion : undefined
  if (typeof version === 'string') return version
  throw new PlainError(`What answers at ${host} is no Meilisearch. Correct MEILISEARCH_HOST, ${WAY_OUT}`)
}

function isOld(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])
}
