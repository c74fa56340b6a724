import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { PlainError } from '../failure.ts'
import { SECRET_VARIABLES, type Wiring } from '../services/wiring.ts'
import { text } from './read-environment.ts'
import { refuseTestPayments } from './refuse-test-payments.ts'
import type { Settings } from './settings.ts'

type Secrets = Wiring['secrets']
type Stored = Secrets & { database: string }

/** Production refuses this prefix: see the backend's own configuration. */
const DEMO_PREFIX = 'demo-'

/** Given by the environment, or made up once for this machine's demo. */
export function readSecrets(settings: Pick<Settings, 'mode' | 'dataFolder' | 'usesSimulator'>): Stored {
  const stored = storedSecrets(settings.dataFolder)
  const names = Object.keys(SECRET_VARIABLES) as (keyof Secrets)[]
  const given = Object.fromEntries(names.map((name) => [name, text(SECRET_VARIABLES[name])]))
  if (settings.mode === 'production') {
    refuseMissing(given, settings.usesSimulator)
    refuseTestPayments(process.env)
  }
  return {
    database: stored.database,
    jwt: given.jwt ?? stored.jwt,
    cookie: given.cookie ?? stored.cookie,
    storefront: given.storefront ?? stored.storefront,
    pin: given.pin ?? stored.pin,
    simulator: given.simulator ?? stored.simulator,
  }
}

function storedSecrets(dataFolder: string): Stored {
  const file = path.join(dataFolder, 'secrets.json')
  const known = existsSync(file) ? parse(file) : {}
  const fresh = () => `${DEMO_PREFIX}${randomBytes(24).toString('hex')}`
  const secrets: Stored = {
    jwt: known.jwt ?? fresh(),
    cookie: known.cookie ?? fresh(),
    storefront: known.storefront ?? fresh(),
    pin: known.pin ?? fresh(),
    simulator: known.simulator ?? fresh(),
    database: known.database ?? randomBytes(24).toString('hex'),
  }
  if (JSON.stringify(secrets) !== JSON.stringify(known)) {
    writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
  }
  return secrets
}

function parse(file: string): Partial<Stored> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Partial<Stored>
  } catch {
    throw new PlainError(
      `${file} is damaged. Restore it from a backup; \`npm run reset\` starts over with an empty demo.`,
    )
  }
}

function refuseMissing(given: Partial<Record<string, string | undefined>>, usesSimulator: boolean): void {
  const missing: string[] = Object.entries(SECRET_VARIABLES)
    .filter(([name]) => name !== 'simulator' && given[name] === undefined)
    .map(([, variable]) => variable)
  if (usesSimulator) missing.push('MIDTRANS_SERVER_KEY', 'MIDTRANS_CLIENT_KEY')
  if (missing.length === 0) return
  throw new PlainError(
    `LAPAK_MODE is production, but not set: ${missing.join(', ')}. Make long random secrets (openssl rand -hex 32) and use your own Midtrans keys.`,
  )
}
