import { createServer } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { answerAdmin } from './admin-api.ts'
import { answerCore } from './core-api.ts'
import { readEnvironment } from './environment.ts'
import { openGateway } from './gateway.ts'
import { sendJson } from '../http.ts'
import { startNotifications } from './notifications.ts'
import { answerPage } from './page-routes.ts'
import { FRIENDLY } from './settings.ts'
import { isOfThisMachine } from '../of-this-machine.ts'
import { createTransaction } from './snap-api.ts'
import { openState } from './state.ts'

const SWEEP_MS = 500

const environment = readEnvironment()
const settings = structuredClone(FRIENDLY)
const state = openState(environment.stateFile)
const notifications = startNotifications(state, settings, environment.notificationUrl)
const gateway = openGateway(state, settings, notifications, environment.serverKey)

const server = createServer(async (request, response) => {
  const { pathname } = new URL(request.url ?? '/', environment.address)
  const isApi = pathname.startsWith('/snap/v1/') || pathname.startsWith('/v2/')
  try {
    if (isApi && settings.slow_ms > 0) await sleep(settings.slow_ms)
    if (isApi && settings.fail_next.count > 0 && pathname.startsWith(settings.fail_next.below ?? '/')) {
      settings.fail_next.count -= 1
      return sendJson(response, settings.fail_next.status, {
        status_message: 'Sorry, we encountered an error.',
      })
    }
    if (isApi && settings.lose_next > 0) {
      settings.lose_next -= 1
      response.end = () => response.destroy()
    }
    await route(pathname)
  } catch (error) {
    if (!response.headersSent) sendJson(response, 500, { status_message: String(error) })
  }

  async function route(path: string): Promise<void> {
    if (path === '/healthz') return sendJson(response, 200, { simulator: 'midtrans' })
    if (path === '/snap/v1/transactions' && request.method === 'POST') {
      return createTransaction(gateway, environment, request, response)
    }
    const token = /^\/snap\/v4\/redirection\/([^/]+)$/.exec(path)?.[1]
    if (token) return answerPage(gateway, request, response, token)
    const core = /^\/v2\/([^/]+)\/(.+)$/.exec(path)
    if (core?.[1] && core[2]) {
      const target = { id: decodeURIComponent(core[1]), action: core[2] }
      return answerCore(gateway, environment, request, response, target)
    }
    // Its settings, and what it knows of buyers, are for whoever runs it, not for the phones that come to pay.
    if (path.startsWith('/simulator/') && isOfThisMachine(request.socket.remoteAddress))
      return answerAdmin(gateway, request, response, path.slice(11))
    sendJson(response, 404, { status_code: '404', status_message: 'The requested resource is not found.' })
  }
})

const sweeping = setInterval(() => gateway.sweep(), SWEEP_MS)
server.listen(environment.port, environment.host, () => {
  console.log(`Midtrans simulator: ${environment.address}, telling ${environment.notificationUrl}`)
})

function stop(): void {
  clearInterval(sweeping)
  notifications.stop()
  server.close(() => process.exit(0))
  server.closeAllConnections()
}
process.on('SIGTERM', stop)
process.on('SIGINT', stop)
