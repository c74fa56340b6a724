import { markPublic } from './public-page'

/** A public file that is made from the catalogue, or 503 while the catalogue is away: nobody may take that for an empty shop. */
export function fileAnswer(type: string, body: string | undefined): Response {
  if (body === undefined) {
    return new Response('Toko sedang tidak bisa dibaca. Coba lagi sebentar lagi.\n', {
      status: 503,
      headers: {
        'content-type': 'text/plain; charset=utf-8',
        'retry-after': '30',
        'cache-control': 'no-store',
      },
    })
  }
  const headers = new Headers({ 'content-type': `${type}; charset=utf-8` })
  markPublic(headers)
  return new Response(body, { headers })
}
