import path from 'node:path'
import { PlainError } from '../failure.ts'
import { projectFolder } from '../paths.ts'
import { loadEnvironmentFile, port, text } from './read-environment.ts'

export type Settings = {
  mode: 'demo' | 'production'
  dataFolder: string
  logFolder: string
  /** Given by the person; otherwise the embedded database is used. */
  databaseUrl: string | undefined
  ports: {
    shop: number
    backend: number
    simulator: number
    stripe: number
    whatsapp: number
    database: number
  }
  urls: { shop: string; backend: string; simulator: string; stripe: string; whatsapp: string }
  usesSimulator: boolean
  usesStripeSimulator: boolean
  usesWhatsAppSimulator: boolean
}

export function readSettings(): Settings {
  loadEnvironmentFile()
  const dataFolder = path.resolve(projectFolder, text('LAPAK_DATA_DIR') ?? '.data')
  const ports = {
    shop: port('PORT_SHOP', 4321),
    backend: port('PORT_BACKEND', 9000),
    simulator: port('PORT_MIDTRANS_SIMULATOR', 9100),
    stripe: port('PORT_STRIPE_SIMULATOR', 9300),
    whatsapp: port('PORT_WHATSAPP_SIMULATOR', 9200),
    database: port('PORT_DATABASE', 54329),
  }
  refuseSharedPorts(ports)
  const mode = readMode()
  return {
    mode,
    dataFolder,
    logFolder: path.join(dataFolder, 'logs'),
    databaseUrl: text('DATABASE_URL'),
    ports,
    urls: {
      shop: readShopUrl(mode) ?? `http://localhost:${ports.shop}`,
      backend: text('BACKEND_URL') ?? `http://localhost:${ports.backend}`,
      simulator: text('MIDTRANS_SIMULATOR_URL') ?? `http://localhost:${ports.simulator}`,
      stripe: text('STRIPE_SIMULATOR_URL') ?? `http://localhost:${ports.stripe}`,
      whatsapp: text('WHATSAPP_SIMULATOR_URL') ?? `http://localhost:${ports.whatsapp}`,
    },
    usesSimulator: text('MIDTRANS_SERVER_KEY') === undefined,
    // In production without keys of one's own this way to pay is not offered.
    usesStripeSimulator: mode === 'demo' && text('STRIPE_API_KEY') === undefined,
    // In production without a token of one's own there are no messages, and no accounts.
    usesWhatsAppSimulator: mode === 'demo' && text('WHATSAPP_TOKEN') === undefined,
  }
}

function readMode(): Settings['mode'] {
  const mode = text('LAPAK_MODE') ?? 'demo'
  if (mode === 'demo' || mode === 'production') return mode
  throw new PlainError(`LAPAK_MODE is "${mode}", but it can only be "demo" or "production".`)
}

/** Cookies of the logged-in must not travel in the clear, so the public address is an encrypted one. */
function readShopUrl(mode: Settings['mode']): string | undefined {
  const url = text('SHOP_URL')
  const isClear = url?.startsWith('http:') === true && !/^http:\/\/(localhost|127\.0\.0\.1)\b/.test(url)
  if (mode === 'production' && isClear)
    throw new PlainError(
      'LAPAK_MODE is production, but SHOP_URL begins with http:. It must begin with https:.',
    )
  return url
}

function refuseSharedPorts(ports: Settings['ports']): void {
  const names = new Map<number, string>()
  for (const [name, number] of Object.entries(ports)) {
    const other = names.get(number)
    if (other !== undefined)
      throw new PlainError(`The ${other} and the ${name} cannot both use port ${number}.`)
    names.set(number, name)
  }
}
