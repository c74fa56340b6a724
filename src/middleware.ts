import { defineMiddleware, sequence } from 'astro:middleware'
import { paymentOrigins } from './features/order/payment-address'
import { maySendPicture } from './features/review/sends-picture'
import { isLoggedIn } from './features/session/session-guard'
import { isForeignPost } from './lib/http/foreign-post'
import { inLanguage } from './lib/http/in-language'
import { isLargePost } from './lib/http/large-post'
import { setSecurityHeaders } from './lib/http/security-headers'
import { isSecure } from './lib/http/is-secure'

const guard = defineMiddleware(async (context, next) => {
  if (isForeignPost(context.request)) {
    return new Response('Formulir ini dikirim dari situs lain, jadi tidak kami terima.', {
      status: 403,
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    })
  }
  // A body is held in memory until it is read: a large one is taken from members and from whoever reviews what she bought.
  const { request, cookies, url } = context
  if (isLargePost(request) && !((await maySendPicture(url.pathname)) || (await isLoggedIn(cookies)))) {
    return new Response('Kiriman ini terlalu besar. Masuk dulu, lalu kirim lagi.', {
      status: 413,
      headers: { 'content-type': 'text/plain; charset=utf-8', connection: 'close' },
    })
  }
  const response = await next()
  setSecurityHeaders(response.headers, { paymentOrigins, isSecure })
  return response
})

export const onRequest = sequence(guard, inLanguage)
