import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseObject, readBody, sendJson, sendPage } from '../http.ts'
import { isOfThisMachine } from '../of-this-machine.ts'
import { readEnvironment } from './environment.ts'
import { ApiError } from './errors.ts'
import { inboxPage, readNumber } from './inbox.ts'
import { changeSettings, FRIENDLY } from './settings.ts'
import { openState } from './state.ts'
import { takeMessage } from './take-message.ts'

const environment = readEnvironment()
const settings = structuredClone(FRIENDLY)
const state = openState(environment.stateFile)
/** Calls at the messages endpoint, refused ones too. */
let calls = 0

const server = createServer((request, response) => {
  route(request, response).catch((error: unknown) => {
    if (response.headersSent) return response.destroy()
    const refusal = error instanceof ApiError ? error : new ApiError(131000, String(error))
    sendJson(response, refusal.status, refusal.body)
  })
})

async function route(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', environment.address)
  const isHere = isOfThisMachine(request.socket.remoteAddress)
  if (pathname === '/healthz') return sendJson(response, 200, { simulator: 'whatsapp' })
  if (pathname === '/' && request.method === 'GET') {
    const typed = searchParams.get('nomor')?.trim() ?? ''
    const own = state.messages.filter(({ to }) => (typed === '' ? isHere : to === readNumber(typed)))
    return sendPage(response, 200, inboxPage(own, typed, isHere))
  }
  const sender = /^\/v\d+\.\d+\/(\d+)\/messages$/.exec(pathname)?.[1]
  if (sender !== undefined && request.method === 'POST') return send(sender, request, response)
  // Its settings, and everything that it knows, are for whoever runs it.
  if (pathname.startsWith('/simulator/') && isHere) return answerSwitch(pathname.slice(11), request, response)
  throw new ApiError(100, 'Unsupported request.')
}

async function send(sender: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  calls += 1
  const body = parseObject(await readBody(request))
  if (settings.slow_ms > 0) await sleep(settings.slow_ms)
  if (request.headers.authorization !== `Bearer ${environment.token}`) throw new ApiError(190)
  if (sender !== environment.phoneNumberId)
    throw new ApiError(100, `Object with ID '${sender}' does not exist, or this operation is not supported.`)
  if (settings.fail_next.count > 0) {
    settings.fail_next.count -= 1
    throw new ApiError(settings.fail_next.code)
  }
  const message = takeMessage(body, settings, environment)
  state.save(message)
  if (settings.lose_next > 0) {
    settings.lose_next -= 1
    return void request.socket.destroy()
  }
  sendJson(response, 200, {
    messaging_product: 'whatsapp',
    contacts: [{ input: body?.to, wa_id: message.to }],
    messages: [{ id: message.id, message_status: 'accepted' }],
  })
}

/** Its own switches; the real one has none of them. */
async function answerSwitch(name: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (name === 'messages') return sendJson(response, 200, { calls, messages: state.messages })
  if (name === 'settings' && request.method === 'GET') return sendJson(response, 200, settings)
  if (name === 'settings' && request.method === 'PATCH') {
    const problem = changeSettings(settings, parseObject(await readBody(request)) ?? {})
    return sendJson(
      response,
      problem === null ? 200 : 400,
      problem === null ? settings : { message: problem },
    )
  }
  if (name === 'reset' && request.method === 'POST') {
    state.clear()
    calls = 0
    Object.assign(settings, structuredClone(FRIENDLY))
    return sendJson(response, 200, {})
  }
  sendJson(response, 404, { message: 'There is no such switch.' })
}

server.listen(environment.port, environment.host, () => {
  console.log(`WhatsApp simulator: ${environment.address}`)
})

function stop(): void {
  server.close(() => process.exit(0))
  server.closeAllConnections()
}
process.on('SIGTERM', stop)
process.on('SIGINT', stop)
