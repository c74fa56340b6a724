import { spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { PlainError } from '../failure.ts'
import { watch, type Child } from '../processes/child.ts'
import { waitUntilReady } from '../processes/wait.ts'
import type { Account } from './account.ts'
import { binary } from './binaries.ts'
import { settingFlags, type Purpose } from './settings.ts'

export type Cluster = {
  /** Where the tables are. */
  folder: string
  nativeFolder: string
  account: Account | undefined
  port: number
  password: string
  purpose: Purpose
  logFile: string
}

export const isInitialised = (folder: string) => existsSync(path.join(folder, 'PG_VERSION'))

export function initialise(cluster: Cluster): void {
  // A half-made folder of an interrupted first start is of no use to anyone.
  rmSync(cluster.folder, { recursive: true, force: true })
  mkdirSync(path.dirname(cluster.folder), { recursive: true })
  mkdirSync(cluster.folder, { mode: 0o700 })
  const passwordFile = `${cluster.folder}.password`
  writeFileSync(passwordFile, `${cluster.password}\n`, { mode: 0o600 })
  if (cluster.account) {
    for (const file of [cluster.folder, passwordFile])
      chownSync(file, cluster.account.uid, cluster.account.gid)
  }
  try {
    runInitdb(cluster, passwordFile)
  } finally {
    rmSync(passwordFile, { force: true })
  }
}

function runInitdb(cluster: Cluster, passwordFile: string): void {
  const program = binary(cluster.nativeFolder, 'initdb')
  const flags = [
    `--pgdata=${cluster.folder}`,
    `--pwfile=${passwordFile}`,
    '--username=postgres',
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
    ...(cluster.purpose === 'throw-away' ? ['--no-sync'] : []),
  ]
  makeExecutable(cluster.nativeFolder)
  const result = spawnSync(program, flags, {
    ...cluster.account,
    cwd: '/',
    encoding: 'utf8',
    env: plainEnvironment(),
  })
  if (result.status === 0) return
  rmSync(cluster.folder, { recursive: true, force: true })
  const reason = `${result.stderr ?? ''}${result.error?.message ?? ''}`.trim()
  if (/No space left/i.test(reason))
    throw new PlainError('The disk is full: the database could not be made. Free some space and start again.')
  throw new PlainError(`The database could not be made in ${cluster.folder}: ${reason}`)
}

/** The shell holds a pipe from this process; when the pipe closes, for whatever reason, it shuts the server down. */
const KEEPER = `exec 3<&0
"$@" 3<&- </dev/null & server=$!
{ read -r _ <&3; kill -INT "$server" 2>/dev/null; } & reader=$!
wait "$server"; code=$?
kill "$reader" 2>/dev/null
exit "$code"`

/** The children of a server that was killed let go of its memory a moment after it. */
const STILL_ENDING = /pre-existing shared memory block .* is still in use/
const TRIES = 20
const PAUSE_MS = 250

export async function startCluster(cluster: Cluster): Promise<Child> {
  for (let tries = 1; ; tries += 1) {
    const child = spawnServer(cluster)
    const outcome = await waitUntilReady(child, () => accepts(cluster), 60)
    if (outcome === 'ready') return child
    const lines = child.lastLines(15)
    await child.kill()
    if (STILL_ENDING.test(lines) && tries < TRIES) {
      await sleep(PAUSE_MS)
      continue
    }
    if (/No space left/i.test(lines))
      throw new PlainError('The disk is full: the database could not start. Free some space and start again.')
    throw new PlainError(`The database did not start. Its last words (${cluster.logFile}):\n${lines}`)
  }
}

function spawnServer(cluster: Cluster): Child {
  mkdirSync(path.dirname(cluster.logFile), { recursive: true })
  const log = openSync(cluster.logFile, 'a')
  const program = binary(cluster.nativeFolder, 'postgres')
  const args = ['-D', cluster.folder, '-p', String(cluster.port), ...settingFlags(cluster.purpose)]
  const [command, ...rest] =
    process.platform === 'win32' ? [program, ...args] : ['/bin/sh', '-c', KEEPER, 'sh', program, ...args]
  const process_ = spawn(command ?? program, rest, {
    ...cluster.account,
    cwd: process.platform === 'win32' ? cluster.folder : '/',
    env: plainEnvironment(),
    detached: true,
    stdio: ['pipe', log, log],
  })
  closeSync(log)
  return closingPipe(watch(process_, { name: 'database', logFile: cluster.logFile }), () =>
    process_.stdin?.end(),
  )
}

/** SIGTERM would let PostgreSQL wait for its clients for ever; closing the pipe asks for its fast, clean shutdown. */
function closingPipe(child: Child, close: () => void): Child {
  return {
    ...child,
    async stop(graceMs = 20_000) {
      const timer = setTimeout(() => void child.kill(), graceMs)
      close()
      const ending = await child.ended
      clearTimeout(timer)
      return ending
    },
  }
}

export function addressOf(cluster: Pick<Cluster, 'port' | 'password'>, database = 'postgres'): string {
  return `postgres://postgres:${encodeURIComponent(cluster.password)}@127.0.0.1:${cluster.port}/${database}`
}

async function accepts(cluster: Cluster): Promise<boolean> {
  const client = new pg.Client({ connectionString: addressOf(cluster), connectionTimeoutMillis: 2000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('select 1')
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

function makeExecutable(nativeFolder: string): void {
  for (const name of ['postgres', 'initdb'] as const) {
    try {
      chmodSync(binary(nativeFolder, name), 0o755)
    } catch {
      // Read-only installations keep the mode that npm gave them.
    }
  }
}

/** Without PG* variables of the person's own shell, and with messages in English so that they can be understood. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !name.startsWith('PG') && !name.startsWith('LC_'),
  )
  return { ...Object.fromEntries(kept), LC_ALL: 'C', TZ: 'UTC' }
}
