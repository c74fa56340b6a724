import { fetchBackend } from '../medusa/client'

const passedOn = ['content-type', 'etag', 'cache-control']

/** The picture that the backend draws for a page that is shared. */
export async function passSharePicture(path: string, request: Request): Promise<Response> {
  const known = request.headers.get('if-none-match')
  const answer = await fetchBackend(path, {
    headers: known === null ? {} : { 'if-none-match': known },
    signal: AbortSignal.any([request.signal, AbortSignal.timeout(15_000)]),
  })
  if (answer?.status !== 200 && answer?.status !== 304) {
    return new Response(null, {
      status: answer?.status === 404 || answer?.status === 410 ? 404 : 503,
      headers: { 'cache-control': 'no-store' },
    })
  }
  const headers = new Headers()
  for (const name of passedOn) {
    const value = answer.headers.get(name)
    if (value !== null) headers.set(name, value)
  }
  return new Response(answer.status === 304 ? null : answer.body, { status: answer.status, headers })
}
