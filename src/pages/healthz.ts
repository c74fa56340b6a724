import type { APIRoute } from 'astro'
import { readHealth } from '../features/health/health.server'

/** For load balancers and people: 200 only when a shopper could really be served. */
export const GET: APIRoute = async () => {
  const health = await readHealth()
  return Response.json(health, {
    status: health.ready ? 200 : 503,
    headers: { 'cache-control': 'no-store' },
  })
}
