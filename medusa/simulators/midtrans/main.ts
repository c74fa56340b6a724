import { createServer } from 'node:http'
import { sendJson } from '../http.ts'
import { isOfThisMachine } from '../of-this-machine.ts'
import { answerAdmin } from './admin-api.ts'
import { isApiPath, openApi } from './api.ts'
import { answerBank, isBankPath } from './bank/bank-routes.ts'
import { completeSettings } from './change-settings.ts'
import { readEnvironment } from './environment.ts'
import { openGateway } from './gateway.ts'
import { openMishaps } from './mishaps.ts'
import { startNotifications } from './notifications.ts'
import { answerPage } from './page-routes.ts'
import { answerQrImage, readQrPath } from './qr-image.ts'
import { openState } from './state.ts'

const SWEEP_MS = 250

const environment = readEnvironment()
const state = openState(environment.stateFile)
const settings = completeSettings(state.settings.get('settings'))
const notifications = startNotifications(state, settings, environment.notificationUrl)
const gateway = openGateway(state, settings, notifications, environment.serverKey)
const mishaps = openMishaps(state, settings)
const handleApi = openApi(gateway, environment, mishaps)

const server = createServer(async (request, response) => {
  const url = new URL(request.url ?? '/', environment.address)
  try {
    await route(url.pathname)
  } catch (error) {
    if (!response.headersSent) sendJson(response, 500, { status_message: String(error) })
  }

  async function route(path: string): Promise<void> {
    if (path === '/healthz') return sendJson(response, 200, { simulator: 'midtrans' })
    const code = readQrPath(path)
    if (code && request.method === 'GET') return answerQrImage(gateway, response, code)
    if (isApiPath(path)) return handleApi(request, response, path)
    const token = /^\/snap\/v4\/redirection\/([^/]+)$/.exec(path)?.[1]
    if (token) return answerPage(gateway, request, response, token)
    if (isBankPath(path)) return answerBank(gateway, request, response, url)
    // Its settings, and what it knows of buyers, are for whoever runs it, not for the phones that come to pay.
    if (path.startsWith('/simulator/') && isOfThisMachine(request.socket.remoteAddress)) {
      return answerAdmin({ gateway, mishaps }, request, response, url)
    }
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
