import path from 'node:path'

export type Environment = {
  port: number
  /** The interface it listens on; every one unless told. */
  host: string
  token: string
  phoneNumberId: string
  /** Where this simulator can be reached by browsers. */
  address: string
  /** Where the links of the templates lead. */
  shopUrl: string
  stateFile: string
}

const text = (name: string) => process.env[name]?.trim() || undefined
const withoutSlash = (address: string) => address.replace(/\/+$/, '')

export function readEnvironment(): Environment {
  const port = Number(text('PORT_WHATSAPP_SIMULATOR') ?? 9200)
  const dataFolder = path.resolve(text('LAPAK_DATA_DIR') ?? '.data')
  return {
    port,
    host: text('HOST') ?? '0.0.0.0',
    token: text('WHATSAPP_TOKEN') ?? 'SIM-whatsapp-token',
    phoneNumberId: text('WHATSAPP_PHONE_NUMBER_ID') ?? '100000000000001',
    address: withoutSlash(text('WHATSAPP_SIMULATOR_URL') ?? `http://localhost:${port}`),
    shopUrl: withoutSlash(text('SHOP_URL') ?? `http://localhost:${text('PORT_SHOP') ?? 4321}`),
    stateFile: text('WHATSAPP_SIMULATOR_STATE') ?? path.join(dataFolder, 'whatsapp-simulator.jsonl'),
  }
}
