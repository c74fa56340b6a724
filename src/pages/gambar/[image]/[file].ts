import type { APIRoute } from 'astro'
import { fetchBackend } from '../../../lib/medusa/client'

const passedOn = ['content-type', 'content-length', 'etag', 'last-modified', 'cache-control']

/** Pictures come from the backend's store, which knows how long each may be kept: a portrait not for long. */
export const GET: APIRoute = async ({ params, request }) => {
  const { image = '', file = '' } = params
  if (!/^[\w-]{1,80}$/.test(image) || !/^\d{2,4}\.(webp|avif|jpe?g|png)$/.test(file)) return nothing(404)
  const asked = new Headers()
  const known = request.headers.get('if-none-match')
  if (known !== null) asked.set('if-none-match', known)
  const answer = await fetchBackend(`/gambar/${image}/${file}`, {
    headers: asked,
    signal: AbortSignal.any([request.signal, AbortSignal.timeout(15_000)]),
  })
  if (answer === undefined) return nothing(503)
  if (answer.status !== 200 && answer.status !== 304) return nothing(answer.status === 404 ? 404 : 503)
  const headers = new Headers({ 'cache-control': 'no-store' })
  for (const name of passedOn) {
    const value = answer.headers.get(name)
    if (value !== null) headers.set(name, value)
  }
  return new Response(answer.status === 304 ? null : answer.body, { status: answer.status, headers })
}

function nothing(status: number): Response {
  return new Response(null, { status, headers: { 'cache-control': 'no-store' } })
}
