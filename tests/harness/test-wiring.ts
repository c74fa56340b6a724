import { randomBytes } from 'node:crypto'
import type { Wiring } from '../../scripts/services/wiring.ts'

/** The same for every run, because the PINs of a kept template were hashed with it. */
const PIN_SECRET = 'pins-of-tests-only'

const secret = () => randomBytes(24).toString('hex')

export function testWiring(base: Pick<Wiring, 'databaseUrl' | 'dataFolder' | 'logFolder' | 'ports'>): Wiring {
  const at = (port: number) => `http://127.0.0.1:${port}`
  return {
    ...base,
    urls: {
      shop: at(base.ports.shop),
      backend: at(base.ports.backend),
      simulator: at(base.ports.simulator),
      stripe: at(base.ports.stripe),
      whatsapp: at(base.ports.whatsapp),
    },
    secrets: { jwt: secret(), cookie: secret(), storefront: secret(), pin: PIN_SECRET, simulator: secret() },
    mode: 'demo',
    usesSimulator: true,
    usesStripeSimulator: false,
    usesWhatsAppSimulator: false,
  }
}
