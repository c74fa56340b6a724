// The shop's process: static files and Astro's pages behind one HTTP server that keeps public pages and compresses what
// is worth it. Run it after the build: node src/server/main.ts
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { compressAnswer } from './compress-answer.ts'
import { openPageCache } from './page-cache/open-page-cache.ts'
import type { PageHandler } from './page-handler.ts'
import { serveStatic } from './serve-static.ts'
import { visitorAddress, visitorHeader } from './visitor-address.ts'

const dist = pathToFileURL(
  `${process.env.LAPAK_DIST_DIR ?? fileURLToPath(new URL('../../dist', import.meta.url))}/`,
)
const port = Number(process.env.PORT_SHOP ?? process.env.PORT ?? 4321)
const host = process.env.HOST ?? '0.0.0.0'
const proxies = Number(process.env.TRUSTED_PROXIES ?? 0)

const entry = (await import(new URL('server/entry.mjs', dist).href)) as { handler: PageHandler }
const staticFiles = serveStatic(new URL('client/', dist))
const pages = openPageCache(entry.handler, process.env)

const server = createServer((request, response) => {
  if (staticFiles(request, response)) return
  if (pages) pages.answer(request, response, () => ask(request, response))
  else ask(request, response)
})

/** The page as this visitor gets it, rendered for her. */
function ask(request: IncomingMessage, response: ServerResponse): void {
  request.headers[visitorHeader] = visitorAddress(request, proxies)
  compressAnswer(request, response)
  void entry.handler(request, response)
}

server.on('error', (error: NodeJS.ErrnoException) => {
  const reason =
    error.code === 'EADDRINUSE' ? `port ${port} is taken; set PORT_SHOP to another one` : error.message
  process.stderr.write(`The shop cannot start: ${reason}.\n`)
  process.exit(1)
})
server.keepAliveTimeout = 15_000
server.listen(port, host, () => process.stdout.write(`Shop ready at http://localhost:${port}\n`))

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    server.close(() => process.exit(0))
    server.closeIdleConnections()
    setTimeout(() => process.exit(0), 3_000).unref()
  })
}
