import type { APIRoute } from 'astro'
import { readToken } from '../../../../../features/session/session.server'
import { fetchProof } from '../../../../../lib/medusa/desk'

const READING_MS = 10_000

/** A buyer's picture of her transfer, for the treasurer alone: nobody keeps it on the way. */
export const GET: APIRoute = async ({ params, cookies, request }) => {
  const token = readToken(cookies)
  if (token === undefined) return nothing()
  const signal = AbortSignal.any([request.signal, AbortSignal.timeout(READING_MS)])
  const answer = await fetchProof(token, params.payment ?? '', params.proof ?? '', signal)
  if (answer?.status !== 200 || answer.headers.get('content-type') !== 'image/jpeg') {
    await answer?.body?.cancel()
    return nothing()
  }
  return new Response(answer.body, {
    headers: {
      'content-type': 'image/jpeg',
      'cache-control': 'private, no-store',
      'x-robots-tag': 'noindex, nofollow',
    },
  })
}

const nothing = () => new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } })
