import { setTimeout as sleep } from 'node:timers/promises'
import { PlainError } from '../failure.ts'
import { isPortFree } from '../processes/ports.ts'
import type { Settings } from '../settings/settings.ts'

const VARIABLES = {
  shop: 'PORT_SHOP',
  backend: 'PORT_BACKEND',
  simulator: 'PORT_MIDTRANS_SIMULATOR',
  stripe: 'PORT_STRIPE_SIMULATOR',
  whatsapp: 'PORT_WHATSAPP_SIMULATOR',
  database: 'PORT_DATABASE',
} as const

export type PortName = keyof typeof VARIABLES

/** Children of a killed run need a moment to notice; anybody else who holds a port keeps it. */
export async function checkPorts(
  ports: Settings['ports'],
  names: PortName[],
  patienceSeconds: number,
): Promise<void> {
  const deadline = Date.now() + patienceSeconds * 1000
  for (const name of names) {
    while (!(await isPortFree(ports[name]))) {
      if (Date.now() >= deadline) throw taken(name, ports[name])
      await sleep(250)
    }
  }
}

function taken(name: PortName, port: number): PlainError {
  return new PlainError(
    `Port ${port} (${name}) is taken by another program. Stop that program, or choose another port: ${VARIABLES[name]}=${port + 1} npm start`,
  )
}
