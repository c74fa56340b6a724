import { inProject } from '../paths.ts'
import { telemetryOff } from './telemetry-off.ts'

/** Who listens where and which secrets they share: all that the services need to find and trust one another. */
export type Wiring = {
  databaseUrl: string
  dataFolder: string
  logFolder: string
  ports: { shop: number; backend: number; simulator: number; stripe: number; whatsapp: number }
  urls: { shop: string; backend: string; simulator: string; stripe: string; whatsapp: string }
  secrets: { jwt: string; cookie: string; storefront: string; pin: string; simulator: string }
  mode: 'demo' | 'production'
  /** Payments go to the simulator instead of Midtrans. */
  usesSimulator: boolean
  /** Cards from abroad go to the simulator instead of Stripe. */
  usesStripeSimulator: boolean
  /** Messages go to the simulator's inbox instead of WhatsApp. */
  usesWhatsAppSimulator: boolean
}

export const SECRET_VARIABLES = {
  jwt: 'JWT_SECRET',
  cookie: 'COOKIE_SECRET',
  storefront: 'STOREFRONT_KEY',
  pin: 'PIN_SECRET',
  simulator: 'MIDTRANS_SIMULATOR_SERVER_KEY',
} as const

export function environmentOf(wiring: Wiring, more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const secrets = Object.entries(SECRET_VARIABLES).map(([key, name]) => [
    name,
    wiring.secrets[key as keyof typeof SECRET_VARIABLES],
  ])
  return {
    ...withoutNpm(process.env),
    ...Object.fromEntries(secrets),
    NODE_ENV: 'production',
    TZ: 'Asia/Jakarta',
    ...telemetryOff(wiring.dataFolder),
    DATABASE_URL: wiring.databaseUrl,
    LAPAK_MODE: wiring.mode,
    LAPAK_DATA_DIR: wiring.dataFolder,
    PORT_SHOP: String(wiring.ports.shop),
    PORT_BACKEND: String(wiring.ports.backend),
    PORT_MIDTRANS_SIMULATOR: String(wiring.ports.simulator),
    SHOP_URL: wiring.urls.shop,
    BACKEND_URL: wiring.urls.backend,
    ...gatewayVariables(wiring),
    ...stripeVariables(wiring),
    ...whatsappVariables(wiring),
    LAPAK_PROJECT_DIR: inProject(),
    ...more,
  }
}

/** Both the shop (where forms may lead) and the backend must know that payments go to the simulator. */
function gatewayVariables({ usesSimulator, urls }: Wiring): NodeJS.ProcessEnv {
  if (!usesSimulator) return {}
  return {
    MIDTRANS_SIMULATOR_URL: urls.simulator,
    MIDTRANS_SNAP_URL: process.env.MIDTRANS_SNAP_URL ?? `${urls.simulator}/snap/v1`,
    MIDTRANS_API_URL: process.env.MIDTRANS_API_URL ?? `${urls.simulator}/v2`,
  }
}

/** The same variables as for the real one: nobody but the simulator itself knows which of the two is asked. */
function stripeVariables({ usesStripeSimulator, ports, secrets, urls }: Wiring): NodeJS.ProcessEnv {
  if (!usesStripeSimulator) return {}
  return {
    PORT_STRIPE_SIMULATOR: String(ports.stripe),
    STRIPE_SIMULATOR_URL: urls.stripe,
    STRIPE_API_URL: `http://127.0.0.1:${ports.stripe}`,
    STRIPE_CHECKOUT_URL: urls.stripe,
    STRIPE_API_KEY: `sk_test_${secrets.simulator}`,
    STRIPE_WEBHOOK_SECRET: `whsec_${secrets.simulator}`,
  }
}

const SIMULATED_SENDER = '100000000000001'

/** The same variables as for the real one: nobody but the simulator itself knows which of the two is asked. */
function whatsappVariables({ usesWhatsAppSimulator, ports, secrets, urls }: Wiring): NodeJS.ProcessEnv {
  if (!usesWhatsAppSimulator) return {}
  return {
    PORT_WHATSAPP_SIMULATOR: String(ports.whatsapp),
    WHATSAPP_SIMULATOR_URL: urls.whatsapp,
    WHATSAPP_API_URL: `http://127.0.0.1:${ports.whatsapp}/v26.0`,
    WHATSAPP_PHONE_NUMBER_ID: SIMULATED_SENDER,
    WHATSAPP_TOKEN: secrets.simulator,
  }
}

/** npm_* and Vitest's own variables mean nothing to the services and some of them mislead. */
function withoutNpm(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const foreign = /^(npm_|VITEST|TEST$|MODE$|PROD$|DEV$|SSR$|BASE_URL$|NODE_OPTIONS$|NODE_CHANNEL)/
  return Object.fromEntries(Object.entries(env).filter(([name]) => !foreign.test(name)))
}
