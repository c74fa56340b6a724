import { mkdirSync } from 'node:fs'
import { buildBackend } from '../build/backend.ts'
import { startEmbedded, DATABASE_NAME } from '../postgres/embedded.ts'
import { addressOf, isInitialised } from '../postgres/cluster.ts'
import { freePort } from '../processes/ports.ts'
import type { Wiring } from '../services/wiring.ts'
import { readSecrets } from '../settings/secrets.ts'
import { readSettings, type Settings } from '../settings/settings.ts'
import { prepareDataFolder } from '../start/data-folder.ts'
import type { Life } from '../start/life.ts'
import { isRunning, takeLock } from '../start/run-lock.ts'
import { wire } from '../start/wire.ts'

export type House = { wiring: Wiring; build: string; settings: Settings }

/**
 * For a command that only needs the database: uses the running one, or starts the embedded one for as long as it takes.
 * `command` is the name of the folder under scripts/, by which others recognise this process.
 */
export async function openHouse(life: Life, command: string): Promise<House> {
  const settings = readSettings()
  prepareDataFolder(settings.dataFolder)
  mkdirSync(settings.logFolder, { recursive: true })
  const secrets = readSecrets(settings)
  const databaseUrl =
    settings.databaseUrl ?? (await embeddedAddress(life, settings, secrets.database, command))
  const { folder: build } = await buildBackend(settings.logFolder)
  return { wiring: wire(settings, secrets, databaseUrl), build, settings }
}

async function embeddedAddress(
  life: Life,
  settings: Settings,
  password: string,
  command: string,
): Promise<string> {
  const { dataFolder, logFolder } = settings
  if (isRunning(dataFolder)) return addressOf({ port: settings.ports.database, password }, DATABASE_NAME)
  const lock = takeLock(dataFolder, command)
  life.atTheEnd(() => lock.release())
  const wanted = { dataFolder, logFolder, port: await freePort(), password }
  const { url, child } = await startEmbedded(wanted)
  life.supervisor.adopt({ name: 'database', start: async () => (await startEmbedded(wanted)).child }, child)
  return url
}

export function hasDatabase(settings: Settings): boolean {
  return settings.databaseUrl !== undefined || isInitialised(`${settings.dataFolder}/postgres`)
}
