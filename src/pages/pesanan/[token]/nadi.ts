import type { APIRoute } from 'astro'
import { loadPulse } from '../../../lib/medusa/orders'

/** A word that changes when the order's page has something new to show; asked for by the page that waits. */
export const GET: APIRoute = async ({ params }) => {
  const answer = await loadPulse(params.token ?? '')
  return new Response(answer.ok ? answer.value.pulse : null, {
    status: answer.ok ? 200 : answer.failure.status,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  })
}
