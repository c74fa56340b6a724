import { readText } from './environment'

export type StripeConfig = {
  apiKey: string
  webhookSecret: string
  api: { protocol: 'http' | 'https'; host: string; port: number }
  /** The address is not Stripe's own: no money moves. */
  isSimulator: boolean
}

const STRIPE_API = 'https://api.stripe.com'

/** Undefined where nobody has set it up: then this way to pay is not offered. */
export function readStripe(): StripeConfig | undefined {
  const apiKey = readText('STRIPE_API_KEY')
  const webhookSecret = readText('STRIPE_WEBHOOK_SECRET')
  if (apiKey === undefined && webhookSecret === undefined) return undefined
  if (apiKey === undefined || webhookSecret === undefined) {
    const missing = apiKey === undefined ? 'STRIPE_API_KEY' : 'STRIPE_WEBHOOK_SECRET'
    throw new Error(
      `${missing} is not set. Stripe needs both the secret key and the secret of its webhook endpoint.`,
    )
  }
  if (apiKey.startsWith('pk_')) {
    throw new Error(
      'STRIPE_API_KEY is a publishable key (pk_); it must be a secret (sk_) or restricted (rk_) one.',
    )
  }
  const api = readApi()
  return { apiKey, webhookSecret, api, isSimulator: api.host !== new URL(STRIPE_API).hostname }
}

export const isStripeConfigured = (): boolean => readStripe() !== undefined

export function requireStripe(): StripeConfig {
  const config = readStripe()
  if (config) return config
  throw new Error('Stripe is not set up: set STRIPE_API_KEY and STRIPE_WEBHOOK_SECRET.')
}

function readApi(): StripeConfig['api'] {
  const address = readText('STRIPE_API_URL') ?? STRIPE_API
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/') {
    throw new Error(`STRIPE_API_URL must be an address like ${STRIPE_API}, without a path.`)
  }
  const protocol = url.protocol === 'http:' ? 'http' : 'https'
  return { protocol, host: url.hostname, port: Number(url.port || (protocol === 'http' ? 80 : 443)) }
}
