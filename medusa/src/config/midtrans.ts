import { readPort, readText, requireText } from './environment'
import { readMode } from './mode'

export type MidtransConfig = {
  serverKey: string
  clientKey: string
  snapUrl: string
  apiUrl: string
  isProduction: boolean
  isSimulator: boolean
}

const WAY_OUT =
  'LAPAK_MODE is production, so the Midtrans keys must be your own (dashboard.midtrans.com, Settings, Access Keys).'

/** Real keys lead to Midtrans; without them, and only in demo mode, payments go to the simulator. */
export function readMidtrans(): MidtransConfig {
  if (readText('MIDTRANS_SERVER_KEY') === undefined && readMode() === 'demo') return simulator()
  const isProduction = readText('MIDTRANS_IS_PRODUCTION') === 'true'
  const host = isProduction ? 'midtrans.com' : 'sandbox.midtrans.com'
  return {
    serverKey: requireText('MIDTRANS_SERVER_KEY', WAY_OUT),
    clientKey: requireText('MIDTRANS_CLIENT_KEY', WAY_OUT),
    snapUrl: readText('MIDTRANS_SNAP_URL') ?? `https://app.${host}/snap/v1`,
    apiUrl: readText('MIDTRANS_API_URL') ?? `https://api.${host}/v2`,
    isProduction,
    isSimulator: false,
  }
}

function simulator(): MidtransConfig {
  const address = `http://localhost:${readPort('PORT_MIDTRANS_SIMULATOR', 9100)}`
  return {
    serverKey: readText('MIDTRANS_SIMULATOR_SERVER_KEY') ?? 'SIM-server-key',
    clientKey: 'SIM-client-key',
    snapUrl: readText('MIDTRANS_SNAP_URL') ?? `${address}/snap/v1`,
    apiUrl: readText('MIDTRANS_API_URL') ?? `${address}/v2`,
    isProduction: false,
    isSimulator: true,
  }
}
