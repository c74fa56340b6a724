import { spawnSync } from 'node:child_process'
import { PlainError } from '../failure.ts'

export type Account = { uid: number; gid: number }

const CANDIDATES = ['postgres', 'nobody']

/** PostgreSQL refuses to run as root, so root lends it a humble account; everyone else runs it as themselves. */
export function humbleAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined
  const account = lookUp('postgres') ?? create('postgres') ?? CANDIDATES.map(lookUp).find(Boolean)
  if (account) return account
  throw new PlainError(
    'PostgreSQL does not run as root and no "postgres" account could be made. Run as an ordinary user, or set DATABASE_URL.',
  )
}

function lookUp(name: string): Account | undefined {
  const [uid, gid] = ['-u', '-g'].map((flag) => run('id', [flag, name])?.trim())
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined
}

function create(name: string): Account | undefined {
  const made =
    run('useradd', ['--system', '--user-group', '--no-create-home', name]) ??
    run('adduser', ['-S', '-D', '-H', name])
  return made === undefined ? undefined : lookUp(name)
}

function run(command: string, args: string[]): string | undefined {
  const result = spawnSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  return result.status === 0 ? result.stdout : undefined
}
