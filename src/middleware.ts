import { defineMiddleware, sequence } from 'astro:middleware'
import { paymentOrigins } from './features/order/payment-address'
import { maySendPicture } from './features/review/sends-picture'
import { isLoggedIn } from './features/session/session-guard'
import { isForeignPost } from './lib/http/foreign-post'
import { inLanguage } from './lib/http/in-language'
import { isLargePost } from './lib/http/large-post'
import { Places } from './lib/http/places'
import { setSecurityHeaders } from './lib/http/security-headers'
import { isSecure } from './lib/http/is-secure'

/** Of up to 12 MB each. */
const buyersPictures = new Places(6)

const guard = defineMiddleware(async (context, next) => {
  if (isForeignPost(context.request)) {
    return new Response('Formulir ini dikirim dari situs lain, jadi tidak kami terima.', {
      status: 403,
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    })
  }
  const respond = async () => {
    const response = await next()
    setSecurityHeaders(response.headers, { paymentOrigins, isSecure })
    return response
  }
  // A body is held in memory until it is read: a large one is taken from members, and a few at a time from buyers.
  const { request, cookies, url } = context
  if (!isLargePost(request) || (await isLoggedIn(cookies))) return respond()
  if (!(await maySendPicture(url.pathname)))
    return turnAway(413, 'Kiriman ini terlalu besar. Masuk dulu, lalu kirim lagi.')
  const leave = buyersPictures.take()
  if (!leave) return turnAway(503, 'Banyak foto sedang dikirim. Tunggu sebentar, lalu kirim lagi.')
  return respond().finally(leave)
})

function turnAway(status: number, reason: string): Response {
  return new Response(reason, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', connection: 'close' },
  })
}

/**
 * The step after one that goes to another path is told what that path holds. Without it an address below a prefix that is no page
 * (a receipt, a code as a picture, the pulse of an order) would not know of which order it is.
 */
const atNewPath = defineMiddleware((_context, next) => next())

export const onRequest = sequence(guard, inLanguage, atNewPath)
