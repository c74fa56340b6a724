import path from 'node:path'

export type Environment = {
  port: number
  /** The interface it listens on; every one unless told. */
  host: string
  apiKey: string
  webhookSecret: string
  /** Where this simulator can be reached by browsers. */
  address: string
  webhookUrl: string
  stateFile: string
}

const text = (name: string) => process.env[name]?.trim() || undefined
const withoutSlash = (address: string) => address.replace(/\/+$/, '')

export function readEnvironment(): Environment {
  const port = Number(text('PORT_STRIPE_SIMULATOR') ?? 9300)
  const backend = withoutSlash(text('BACKEND_URL') ?? `http://localhost:${text('PORT_BACKEND') ?? 9000}`)
  const dataFolder = path.resolve(text('LAPAK_DATA_DIR') ?? '.data')
  return {
    port,
    host: text('HOST') ?? '0.0.0.0',
    apiKey: text('STRIPE_API_KEY') ?? 'sk_test_simulator',
    webhookSecret: text('STRIPE_WEBHOOK_SECRET') ?? 'whsec_simulator',
    address: withoutSlash(text('STRIPE_SIMULATOR_URL') ?? `http://localhost:${port}`),
    webhookUrl: text('STRIPE_SIMULATOR_WEBHOOK_URL') ?? `${backend}/hooks/payment/stripe_stripe`,
    stateFile: text('STRIPE_SIMULATOR_STATE') ?? path.join(dataFolder, 'stripe-simulator.jsonl'),
  }
}
