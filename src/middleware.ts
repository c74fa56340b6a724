import { MIDTRANS_SNAP_URL } from 'astro:env/server'
import { defineMiddleware } from 'astro:middleware'
import { isForeignPost } from './lib/http/foreign-post'
import { setSecurityHeaders } from './lib/http/security-headers'

/** Browsers check `form-action` on every redirect that follows a form, and paying is one. */
const paymentOrigins = MIDTRANS_SNAP_URL
  ? [new URL(MIDTRANS_SNAP_URL).origin]
  : ['https://app.midtrans.com', 'https://app.sandbox.midtrans.com']

export const onRequest = defineMiddleware(async (context, next) => {
  if (isForeignPost(context.request)) {
    return new Response('Formulir ini dikirim dari situs lain, jadi tidak kami terima.', {
      status: 403,
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    })
  }
  const response = await next()
  setSecurityHeaders(response.headers, { paymentOrigins, isSecure: context.url.protocol === 'https:' })
  return response
})
