import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { Engine } from './engine.ts'
import { ApiError } from './errors.ts'
import { Journal } from './journal.ts'
import { answer } from './routes.ts'
import { changeSwitches, FRIENDLY } from './switches.ts'
import { Tasks } from './tasks.ts'

const port = Number(process.env.PORT_MEILISEARCH_SIMULATOR ?? 7700)
const host = process.env.HOST ?? '127.0.0.1'
const key = process.env.MEILISEARCH_SIMULATOR_KEY ?? 'SIM-master-key'

const switches = structuredClone(FRIENDLY)
const journal = new Journal()
const engine = new Engine(new Tasks(switches))

const server = createServer(async (request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://simulator')
  const method = request.method ?? 'GET'
  const text = await readBody(request)
  if (pathname.startsWith('/simulator/')) return answerSwitch(method, pathname.slice(11), text, response)
  if (switches.is_dead) return void request.socket.destroy()
  await sleep(switches.slow_ms)
  const authorization = request.headers.authorization
  const { status, body, given } = respond(method, pathname, searchParams, text, authorization)
  journal.note({
    method,
    path: pathname,
    query: Object.fromEntries(searchParams),
    authorization: authorization !== undefined,
    body: given,
    status,
    answer: structuredClone(body),
  })
  sendJson(response, status, body)
})

function respond(
  method: string,
  path: string,
  query: URLSearchParams,
  text: string,
  authorization: string | undefined,
): { status: number; body: unknown; given: unknown } {
  let given: unknown
  try {
    if (path !== '/health') authorise(authorization)
    given = text === '' ? undefined : parse(text)
    return { ...answer(engine, { method, path, query, body: given }), given }
  } catch (error) {
    const known = error instanceof ApiError ? error : new ApiError('internal', String(error))
    return { status: known.status, body: known.body, given }
  }
}

function authorise(authorization: string | undefined): void {
  if (authorization === undefined) {
    throw new ApiError(
      'missing_authorization_header',
      'The Authorization header is missing. It must use the bearer authorization method.',
    )
  }
  if (authorization !== `Bearer ${key}`)
    throw new ApiError('invalid_api_key', 'The provided API key is invalid.')
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new ApiError('malformed_payload', 'The json payload provided is malformed.')
  }
}

/** Its own switches, for tests. The real one has nothing of the kind. */
function answerSwitch(method: string, name: string, text: string, response: ServerResponse): void {
  if (name === 'exchanges' && method === 'GET') return sendJson(response, 200, journal.all())
  if (name === 'exchanges' && method === 'DELETE') {
    journal.clear()
    return sendJson(response, 200, {})
  }
  if (name === 'switches' && method === 'PATCH') {
    const problem = changeSwitches(switches, JSON.parse(text))
    return sendJson(response, problem === undefined ? 200 : 400, problem ?? switches)
  }
  sendJson(response, 404, { message: 'There is no such switch.' })
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(JSON.stringify(body))
}

server.listen(port, host, () => console.log(`Meilisearch simulator: http://${host}:${port}`))

function stop(): void {
  server.close(() => process.exit(0))
  server.closeAllConnections()
}
process.on('SIGTERM', stop)
process.on('SIGINT', stop)
