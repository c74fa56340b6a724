import { randomBytes } from 'node:crypto'
import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { buildBackend } from '../../scripts/build/backend.ts'
import { buildStorefront } from '../../scripts/build/storefront.ts'
import { freePort } from './free-port.ts'
import { backendService } from '../../scripts/services/backend.ts'
import { HURRY_FLAGS } from '../../scripts/services/hurry.ts'
import type { Service } from '../../scripts/services/service.ts'
import { shopService } from '../../scripts/services/shop.ts'
import { simulatorService, stripeService, whatsappService } from '../../scripts/services/simulator.ts'
import type { Wiring } from '../../scripts/services/wiring.ts'
import { openDatabase, type Database, type Row } from './database.ts'
import { runFolder } from './run-folder.ts'
import { RunningServices, type Running } from './running-services.ts'
import { testWiring } from './test-wiring.ts'

export type StackOptions = {
  /** The storefront, from its build. */
  shop?: boolean
  /** The payment simulator. */
  simulator?: boolean
  /** The simulator of Stripe; without it that way to pay is not set up. */
  stripe?: boolean
  /** The WhatsApp simulator: messages, and accounts by phone. */
  whatsapp?: boolean
  /** The demo catalogue, members and PINs instead of an empty house. */
  demo?: boolean
  /** A PostgreSQL of its own, so that even the database can be killed. Slower. */
  ownDatabase?: boolean
  /** Further variables for every service. */
  env?: Record<string, string>
  /** Buyers are sent to Midtrans' own page, the operator's switch, instead of choosing how to pay on ours. */
  snapOnly?: boolean
}

export type Stack = {
  shopUrl: string
  backendUrl: string
  simulatorUrl: string
  stripeUrl: string
  whatsappUrl: string
  databaseUrl: string
  /** The key with which the storefront names its client's address. */
  storefrontKey: string
  /** The server key that notifications of the simulator are signed with. */
  simulatorKey: string
  logFolder: string
  dataFolder: string
  wiring: Wiring
  /** The folder of the translated backend, for running its commands. */
  build: string
  sql: Database['sql']
  stop(): Promise<void>
  /** SIGKILL, at once and without a word. */
  kill(name: Running): Promise<void>
  /** Kills it if it runs, then starts it again at the same address and waits until it answers. */
  restart(name: Running): Promise<void>
}

export async function startStack(options: StackOptions = {}): Promise<Stack> {
  const name = `stack-${randomBytes(4).toString('hex')}`
  const folder = path.join(runFolder(), name)
  const dataFolder = path.join(folder, 'data')
  mkdirSync(dataFolder, { recursive: true })

  const { folder: build } = await buildBackend(folder)
  const database = await openDatabase({
    folder,
    build,
    dataFolder,
    contents: options.demo ? 'demo' : 'foundation',
    own: options.ownDatabase ?? false,
  })
  const ports = {
    shop: await freePort(),
    backend: await freePort(),
    simulator: await freePort(),
    stripe: await freePort(),
    whatsapp: await freePort(),
  }
  const plain = testWiring({
    databaseUrl: database.url,
    dataFolder,
    logFolder: logFolderOfThisFile(),
    ports,
  })
  const wiring = {
    ...plain,
    usesStripeSimulator: options.stripe ?? false,
    usesWhatsAppSimulator: options.whatsapp ?? false,
  }
  const services = new RunningServices(await listServices(wiring, build, options), database)

  const stop = async () => {
    await services.stop()
    await database.close()
    rmSync(dataFolder, { recursive: true, force: true })
  }
  try {
    await services.start()
  } catch (error) {
    await stop()
    throw error
  }
  return {
    shopUrl: wiring.urls.shop,
    backendUrl: wiring.urls.backend,
    simulatorUrl: wiring.urls.simulator,
    stripeUrl: wiring.urls.stripe,
    whatsappUrl: wiring.urls.whatsapp,
    databaseUrl: database.url,
    storefrontKey: wiring.secrets.storefront,
    simulatorKey: wiring.secrets.simulator,
    logFolder: wiring.logFolder,
    dataFolder,
    wiring,
    build,
    sql: options.shop ? settledSql(database, wiring.urls.backend) : database.sql,
    stop,
    kill: (which) => services.kill(which),
    restart: (which) => services.restart(which),
  }
}

/**
 * Pages follow the tables within milliseconds, and a test looks sooner. So a statement that writes is over when the shops
 * know of it, as an edit by a route is: the backend answers nothing that is sent to it before.
 */
function settledSql(database: Database, backendUrl: string): Database['sql'] {
  return async <T extends object = Row>(text: string, values?: unknown[]) => {
    const rows = await database.sql<T>(text, values)
    if (!/^\s*select\b/i.test(text))
      await fetch(backendUrl, { method: 'POST', signal: AbortSignal.timeout(5_000) }).catch(() => undefined)
    return rows
  }
}

/** By test file, so that the logs of a failed one are found. */
function logFolderOfThisFile(): string {
  return path.join(runFolder(), 'logs', path.basename(process.env.LAPAK_TEST_FILE ?? 'unknown'))
}

async function listServices(wiring: Wiring, build: string, options: StackOptions): Promise<Service[]> {
  const env = {
    HOST: '127.0.0.1',
    MEDUSA_ADMIN_DISABLED: 'true',
    LOG_LEVEL: 'info',
    MIDTRANS_SNAP_ONLY: String(options.snapOnly ?? false),
    // Most tests buy with one number, many times over.
    UNPAID_ORDERS_PER_PHONE: '0',
    ...options.env,
  }
  // A bench measures the backend as it really runs.
  const flags = process.env.VITEST === undefined ? undefined : HURRY_FLAGS
  const services = [backendService(wiring, build, env, flags)]
  if (options.simulator) services.unshift(simulatorService(wiring, build, env))
  if (options.stripe) services.unshift(stripeService(wiring, build, env))
  if (options.whatsapp) services.unshift(whatsappService(wiring, build, env))
  if (options.shop) {
    const { folder } = await buildStorefront(path.join(runFolder(), 'storefront-build.log'))
    services.push(shopService(wiring, folder, env))
  }
  return services
}
