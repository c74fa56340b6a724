import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { buildBackend } from '../build/backend.ts'
import { inProject, projectFolder } from '../paths.ts'
import { say, step } from '../prepare/progress.mjs'
import { startNode } from '../processes/child.ts'
import { environmentOf } from '../services/wiring.ts'
import { startService } from '../services/service.ts'
import { simulatorService, stripeService, whatsappService } from '../services/simulator.ts'
import { readSecrets } from '../settings/secrets.ts'
import { readSettings } from '../settings/settings.ts'
import { checkPorts } from '../start/check-ports.ts'
import { prepareDataFolder } from '../start/data-folder.ts'
import { fillDatabase } from '../start/fill-database.ts'
import { runUntilStopped } from '../start/life.ts'
import { openDatabase } from '../start/open-database.ts'
import { takeLock } from '../start/run-lock.ts'
import { wire } from '../start/wire.ts'
import { watchBackend } from './watch-backend.ts'

/** As `npm start`, but the backend starts anew and the shop's pages reload when their sources change. */
await runUntilStopped(async (life) => {
  const settings = readSettings()
  prepareDataFolder(settings.dataFolder)
  const lock = takeLock(settings.dataFolder, 'dev')
  life.atTheEnd(() => lock.release())
  mkdirSync(settings.logFolder, { recursive: true })
  const secrets = readSecrets(settings)
  await checkPorts(settings.ports, ['shop', 'backend'], lock.previousWasKilled ? 15 : 0)

  const database = await step('database', async (done) => {
    const open = await openDatabase(settings, secrets.database)
    if (open.embedded)
      life.supervisor.adopt({ name: 'database', start: open.embedded.restart }, open.embedded.child)
    done(open.words)
    return open
  })
  const wiring = wire(settings, secrets, database.url)
  const { folder: build } = await buildBackend(settings.logFolder)
  await fillDatabase(wiring, build)
  if (settings.usesSimulator) {
    await life.supervisor.start({
      name: 'simulator',
      start: () => startService(simulatorService(wiring, build)),
    })
  }
  if (settings.usesStripeSimulator) {
    await life.supervisor.start({
      name: 'stripe',
      start: () => startService(stripeService(wiring, build)),
    })
  }
  if (settings.usesWhatsAppSimulator) {
    await life.supervisor.start({
      name: 'whatsapp',
      start: () => startService(whatsappService(wiring, build)),
    })
  }
  const backend = await watchBackend(wiring)
  life.beforeTheEnd(() => backend.stop())
  const shop = startNode({
    name: 'shop',
    logFile: path.join(settings.logFolder, 'shop-dev.log'),
    cwd: projectFolder,
    env: environmentOf(wiring, { NODE_ENV: 'development' }),
    script: inProject('node_modules/astro/bin/astro.mjs'),
    args: ['dev', '--port', String(settings.ports.shop), '--host'],
  })
  life.beforeTheEnd(() => shop.stop())
  say(
    `\nShop ${settings.urls.shop}, backend ${settings.urls.backend}; logs in ${settings.logFolder}. Ctrl-C stops.`,
  )
})
