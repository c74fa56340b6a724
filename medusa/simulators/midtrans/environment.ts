import path from 'node:path'

export type Environment = {
  port: number
  /** The interface it listens on; every one unless told. */
  host: string
  serverKey: string
  /** Where this simulator can be reached by browsers. */
  address: string
  notificationUrl: string
  stateFile: string
}

const text = (name: string) => process.env[name]?.trim() || undefined

export function readEnvironment(): Environment {
  const port = Number(text('PORT_MIDTRANS_SIMULATOR') ?? 9100)
  const backend = text('BACKEND_URL') ?? `http://localhost:${text('PORT_BACKEND') ?? 9000}`
  const dataFolder = path.resolve(text('LAPAK_DATA_DIR') ?? '.data')
  return {
    port,
    host: text('HOST') ?? '0.0.0.0',
    serverKey: text('MIDTRANS_SIMULATOR_SERVER_KEY') ?? 'SIM-server-key',
    address: text('MIDTRANS_SIMULATOR_URL') ?? `http://localhost:${port}`,
    notificationUrl:
      text('MIDTRANS_SIMULATOR_NOTIFICATION_URL') ??
      `${backend.replace(/\/+$/, '')}/hooks/payment/midtrans_midtrans`,
    stateFile: text('MIDTRANS_SIMULATOR_STATE') ?? path.join(dataFolder, 'midtrans-simulator.jsonl'),
  }
}
