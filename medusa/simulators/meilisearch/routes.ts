import type { Engine } from './engine.ts'
import { ApiError } from './errors.ts'
import type { Query } from './search.ts'
import type { Document } from './store.ts'

/** As new as the API description that the tests hold it against. */
const VERSION = {
  commitSha: 'a local stand-in, not Meilisearch',
  commitDate: 'unknown',
  pkgVersion: process.env.MEILISEARCH_SIMULATOR_VERSION ?? '1.54.0',
}

export type Asked = { method: string; path: string; query: URLSearchParams; body: unknown }
type Answer = { status: number; body: unknown }

type Route = {
  method: string
  path: RegExp
  answer(engine: Engine, asked: Asked, uid: string): unknown
}

const ACCEPTED = 202

const routes: Route[] = [
  { method: 'GET', path: /^\/health$/, answer: () => ({ status: 'available' }) },
  { method: 'GET', path: /^\/version$/, answer: () => VERSION },
  { method: 'GET', path: /^\/stats$/, answer: (engine) => engine.stats() },
  {
    method: 'GET',
    path: /^\/indexes$/,
    answer: (engine, { query }) =>
      engine.listIndexes(Number(query.get('offset') ?? 0), Number(query.get('limit') ?? 20)),
  },
  {
    method: 'POST',
    path: /^\/indexes$/,
    answer(engine, { body }) {
      const { uid, primaryKey } = asObject(body)
      return engine.createIndex(String(uid), typeof primaryKey === 'string' ? primaryKey : null)
    },
  },
  { method: 'GET', path: /^\/indexes\/([^/]+)$/, answer: (engine, _, uid) => engine.index(uid).view() },
  { method: 'DELETE', path: /^\/indexes\/([^/]+)$/, answer: (engine, _, uid) => engine.deleteIndex(uid) },
  {
    method: 'GET',
    path: /^\/indexes\/([^/]+)\/stats$/,
    answer: (engine, _, uid) => engine.index(uid).stats(),
  },
  {
    method: 'GET',
    path: /^\/indexes\/([^/]+)\/settings$/,
    answer: (engine, _, uid) => engine.index(uid).settings,
  },
  {
    method: 'PATCH',
    path: /^\/indexes\/([^/]+)\/settings$/,
    answer: (engine, { body }, uid) => engine.changeSettings(uid, asObject(body)),
  },
  {
    method: 'POST',
    path: /^\/indexes\/([^/]+)\/documents$/,
    answer: (engine, { body }, uid) => engine.putDocuments(uid, asArray(body) as Document[]),
  },
  {
    method: 'DELETE',
    path: /^\/indexes\/([^/]+)\/documents$/,
    answer: (engine, _, uid) => engine.deleteDocuments(uid, 'all'),
  },
  {
    method: 'POST',
    path: /^\/indexes\/([^/]+)\/documents\/delete-batch$/,
    answer: (engine, { body }, uid) => engine.deleteDocuments(uid, { ids: asArray(body).map(String) }),
  },
  {
    method: 'POST',
    path: /^\/indexes\/([^/]+)\/documents\/delete$/,
    answer: (engine, { body }, uid) => engine.deleteDocuments(uid, { filter: asObject(body).filter }),
  },
  {
    method: 'POST',
    path: /^\/indexes\/([^/]+)\/facet-search$/,
    answer: (engine, { body }, uid) =>
      engine.searchFacet(uid, asObject(body) as Query & { facetName: string }),
  },
  {
    method: 'POST',
    path: /^\/multi-search$/,
    answer: (engine, { body }) =>
      engine.searchMany(asArray(asObject(body).queries) as (Query & { indexUid: string })[]),
  },
  {
    method: 'GET',
    path: /^\/tasks\/(\d+)$/,
    answer: (engine, _, uid) => engine.tasks.find(Number(uid)),
  },
]

/** Writes are accepted, everything else is answered. */
export function answer(engine: Engine, asked: Asked): Answer {
  for (const route of routes) {
    const found = route.method === asked.method ? route.path.exec(asked.path) : null
    if (!found) continue
    const body = route.answer(engine, asked, decodeURIComponent(found[1] ?? ''))
    return { status: isTask(body) ? ACCEPTED : 200, body }
  }
  throw new ApiError('not_found', `No route for ${asked.method} ${asked.path}`)
}

function isTask(body: unknown): boolean {
  return typeof body === 'object' && body !== null && 'taskUid' in body
}

function asObject(body: unknown): Record<string, unknown> {
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) return { ...body }
  throw new ApiError('bad_request', 'Invalid value type: expected an object.')
}

function asArray(body: unknown): unknown[] {
  if (Array.isArray(body)) return body
  throw new ApiError('bad_request', 'Invalid value type: expected an array.')
}
