import { mkdirSync } from 'node:fs'
import { step } from '../prepare/progress.mjs'
import { readSecrets } from '../settings/secrets.ts'
import { readSettings, type Settings } from '../settings/settings.ts'
import { announce } from './announce.ts'
import { buildAll } from './build-all.ts'
import { checkMeilisearch } from './check-meilisearch.ts'
import { checkPorts, type PortName } from './check-ports.ts'
import { prepareDataFolder } from './data-folder.ts'
import { runUntilStopped } from './life.ts'
import { fillDatabase } from './fill-database.ts'
import { watchLogs } from './keep-logs-small.ts'
import { openDatabase } from './open-database.ts'
import { takeLock } from './run-lock.ts'
import { startServices } from './services.ts'
import { secondsWaited } from './waited.ts'
import { wire } from './wire.ts'

/** The children of a killed run end by themselves within this time. */
const LEFTOVER_SECONDS = 15

await runUntilStopped(async (life) => {
  const settings = readSettings()
  prepareDataFolder(settings.dataFolder)
  const lock = takeLock(settings.dataFolder, 'start')
  life.atTheEnd(() => lock.release())
  life.supervisor.tellChildren((children) => lock.note(children))
  mkdirSync(settings.logFolder, { recursive: true })
  watchLogs(settings.logFolder)
  const secrets = readSecrets(settings)
  await checkPorts(settings.ports, portsInUse(settings), lock.previousWasKilled ? LEFTOVER_SECONDS : 0)
  await checkMeilisearch()

  const database = await step('database', async (say) => {
    const open = await openDatabase(settings, secrets.database)
    if (open.embedded) {
      const { child, restart } = open.embedded
      life.supervisor.adopt({ name: 'database', start: restart }, child)
    }
    say(open.words)
    return open
  })
  const wiring = wire(settings, secrets, database.url)
  const builds = await buildAll(settings.logFolder, (backend) => fillDatabase(wiring, backend))
  await step('services', async (say) => {
    const names = await startServices(life.supervisor, wiring, builds)
    say(names.join(', '))
  })
  const waited = secondsWaited(process.env.LAPAK_CALLED_AT_MS, Date.now(), process.uptime())
  process.stdout.write(announce(settings, waited))
})

function portsInUse(settings: Settings): PortName[] {
  const names: PortName[] = ['shop', 'backend']
  if (settings.usesSimulator) names.push('simulator')
  if (settings.usesStripeSimulator) names.push('stripe')
  if (settings.usesWhatsAppSimulator) names.push('whatsapp')
  if (settings.databaseUrl === undefined) names.push('database')
  return names
}
