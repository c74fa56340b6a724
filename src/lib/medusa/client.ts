import { BACKEND_URL, STOREFRONT_KEY } from 'astro:env/server'
import { failureOf, unreachable, type BackendResult } from './failure'

export type BackendRequest = {
  path: string
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  query?: Record<string, string | number | undefined>
  /** JSON, a form with files, or a file as it is. */
  body?: unknown
  /** Token of a logged-in member. */
  token?: string | undefined
  /** Address of the browser, so that the backend can limit attempts by it. */
  client_address?: string | undefined
  timeout_ms?: number
}

const READ_TIMEOUT_MS = 6_000
const WRITE_TIMEOUT_MS = 20_000

/** The one way to the backend: a coded failure instead of an exception, and never an endless wait. */
export async function callBackend<T>(request: BackendRequest): Promise<BackendResult<T>> {
  const response = await send(request)
  if (response === undefined) return unreachable()
  const body = await readJson(response)
  if (response.ok)
    return body === undefined ? unreachable() : { ok: true, value: body as T, ...tagsOf(response) }
  return failureOf(response.status, body, response.headers.get('retry-after'))
}

/** For answers that are not JSON, such as pictures. Undefined when the backend does not answer. */
export async function fetchBackend(path: string, init: RequestInit = {}): Promise<Response | undefined> {
  try {
    return await fetch(new URL(path, BACKEND_URL), { redirect: 'manual', ...init })
  } catch {
    return undefined
  }
}

async function send(request: BackendRequest): Promise<Response | undefined> {
  const method = request.method ?? 'GET'
  const url = new URL(request.path, BACKEND_URL)
  for (const [name, value] of Object.entries(request.query ?? {})) {
    if (value !== undefined && value !== '') url.searchParams.set(name, String(value))
  }
  const headers = new Headers({ accept: 'application/json' })
  if (request.token !== undefined) headers.set('authorization', `Bearer ${request.token}`)
  if (request.client_address !== undefined && STOREFRONT_KEY !== undefined) {
    headers.set('x-lapak-client-address', request.client_address)
    headers.set('x-lapak-key', STOREFRONT_KEY)
  }
  const raw = request.body instanceof FormData || request.body instanceof Blob ? request.body : undefined
  if (request.body !== undefined && raw === undefined) headers.set('content-type', 'application/json')
  // A file that calls itself text or JSON would be read as such on the way, and arrive empty instead of being refused for what it is.
  if (raw instanceof Blob && !raw.type.startsWith('image/'))
    headers.set('content-type', 'application/octet-stream')
  const timeout = request.timeout_ms ?? (method === 'GET' ? READ_TIMEOUT_MS : WRITE_TIMEOUT_MS)
  return fetchBackend(url.href, {
    method,
    headers,
    body: raw ?? JSON.stringify(request.body) ?? null,
    signal: AbortSignal.timeout(timeout),
  })
}

function tagsOf(response: Response): { tags?: string[] } {
  const tags = response.headers.get('x-lapak-tags')
  return tags === null ? {} : { tags: tags.split(' ') }
}

async function readJson(response: Response): Promise<unknown> {
  try {
    const text = await response.text()
    return text === '' ? null : (JSON.parse(text) as unknown)
  } catch {
    return undefined
  }
}
