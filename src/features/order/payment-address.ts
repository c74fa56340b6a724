import { MIDTRANS_SNAP_URL, STRIPE_CHECKOUT_URL } from 'astro:env/server'

/** Where paying may lead: the gateway's pages. Browsers check it too, on every redirect that follows a form. */
export const paymentOrigins = [
  ...(MIDTRANS_SNAP_URL
    ? [new URL(MIDTRANS_SNAP_URL).origin]
    : ['https://app.midtrans.com', 'https://app.sandbox.midtrans.com']),
  new URL(STRIPE_CHECKOUT_URL).origin,
]

export function isPaymentAddress(url: string): boolean {
  return URL.canParse(url) && paymentOrigins.includes(new URL(url).origin)
}
