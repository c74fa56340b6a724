import { createServer } from 'node:http'
import { sendJson, sendPage } from '../http.ts'
import { isOfThisMachine } from '../of-this-machine.ts'
import { answerAdmin } from './admin-api.ts'
import { answerApi } from './answer-api.ts'
import { readEnvironment } from './environment.ts'
import { openGateway } from './gateway.ts'
import { answerPage } from './page-routes.ts'
import { welcomePage } from './page.ts'
import { FRIENDLY } from './settings.ts'
import { openState } from './state.ts'
import { startWebhooks } from './webhooks.ts'

const SWEEP_MS = 500

const environment = readEnvironment()
const settings = structuredClone(FRIENDLY)
const state = openState(environment.stateFile)
const webhooks = startWebhooks(state, settings, environment.webhookUrl, environment.webhookSecret)
const gateway = openGateway(state, settings, webhooks, environment.address)

const server = createServer(async (request, response) => {
  const url = new URL(request.url ?? '/', environment.address)
  try {
    if (url.pathname.startsWith('/v1/') && settings.lose_next > 0) {
      settings.lose_next -= 1
      response.end = () => response.destroy()
    }
    await route()
  } catch (error) {
    const body = { error: { type: 'api_error', message: String(error) } }
    if (response.headersSent) response.destroy()
    else sendJson(response, 500, body)
  }

  async function route(): Promise<void> {
    const { pathname } = url
    if (pathname === '/healthz') return sendJson(response, 200, { simulator: 'stripe' })
    if (pathname.startsWith('/v1/')) return answerApi(gateway, environment, request, response, url)
    if (pathname === '/') return sendPage(response, 200, welcomePage())
    const page = /^\/c\/pay\/([^/]+)$/.exec(pathname)?.[1]
    if (page !== undefined) return answerPage(gateway, request, response, page)
    // Its settings, and what it knows of buyers, are for whoever runs it, not for the phones that come to pay.
    if (pathname.startsWith('/simulator/') && isOfThisMachine(request.socket.remoteAddress))
      return answerAdmin(gateway, request, response, pathname.slice(11))
    sendJson(response, 404, { error: { type: 'invalid_request_error', message: 'Not found.' } })
  }
})

const sweeping = setInterval(() => gateway.sweep(), SWEEP_MS)
server.listen(environment.port, environment.host, () => {
  console.log(`Stripe simulator: ${environment.address}, telling ${environment.webhookUrl}`)
})

function stop(): void {
  clearInterval(sweeping)
  webhooks.stop()
  server.close(() => process.exit(0))
  server.closeAllConnections()
}
process.on('SIGTERM', stop)
process.on('SIGINT', stop)
