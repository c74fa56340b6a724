import { defineMiddleware, sequence } from 'astro:middleware'
import { paymentOrigins } from './features/order/payment-address'
import { isForeignPost } from './lib/http/foreign-post'
import { inLanguage } from './lib/http/in-language'
import { setSecurityHeaders } from './lib/http/security-headers'
import { isSecure } from './lib/http/is-secure'

const guard = defineMiddleware(async (context, next) => {
  if (isForeignPost(context.request)) {
    return new Response('Formulir ini dikirim dari situs lain, jadi tidak kami terima.', {
      status: 403,
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    })
  }
  const response = await next()
  setSecurityHeaders(response.headers, { paymentOrigins, isSecure })
  return response
})

export const onRequest = sequence(guard, inLanguage)
