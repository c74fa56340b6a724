import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chooseEncoding, compress, isCompressible, type Encoding } from './encoding.ts'

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}

type StaticFile = { bytes: Buffer; type: string; etag: string; packed: Partial<Record<Encoding, Buffer>> }

/** The built files are few and small: each is kept in memory and compressed once, at its best. */
export function serveStatic(folder: URL): (request: IncomingMessage, response: ServerResponse) => boolean {
  const files = loadFiles(folder)
  return (request, response) => {
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/'
    const file = files.get(path)
    if (file === undefined || (request.method !== 'GET' && request.method !== 'HEAD')) return false
    send(file, path, request, response)
    return true
  }
}

function loadFiles(folder: URL): Map<string, StaticFile> {
  const root = fileURLToPath(folder)
  const files = new Map<string, StaticFile>()
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const place = join(entry.parentPath, entry.name)
    const bytes = readFileSync(place)
    const path = `/${relative(root, place).split(sep).join('/')}`
    const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`
    files.set(path, {
      bytes,
      type: types[extname(entry.name)] ?? 'application/octet-stream',
      etag,
      packed: {},
    })
  }
  return files
}

function send(file: StaticFile, path: string, request: IncomingMessage, response: ServerResponse): void {
  // Files under /_astro/ carry a hash in their name; the service worker must always be asked for anew.
  const isHashed = path.startsWith('/_astro/')
  response.setHeader('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'public, no-cache')
  response.setHeader('etag', file.etag)
  response.setHeader('x-content-type-options', 'nosniff')
  if (request.headers['if-none-match'] === file.etag) {
    response.writeHead(304).end()
    return
  }
  response.setHeader('content-type', file.type)
  const body = bodyOf(file, request, response)
  response.setHeader('content-length', body.length)
  response.writeHead(200).end(request.method === 'HEAD' ? undefined : body)
}

function bodyOf(file: StaticFile, request: IncomingMessage, response: ServerResponse): Buffer {
  if (!isCompressible(file.type)) return file.bytes
  response.setHeader('vary', 'accept-encoding')
  const encoding = chooseEncoding(request.headers['accept-encoding'])
  if (encoding === undefined || file.bytes.length < 600) return file.bytes
  response.setHeader('content-encoding', encoding)
  return (file.packed[encoding] ??= compress(file.bytes, encoding, 'best'))
}
