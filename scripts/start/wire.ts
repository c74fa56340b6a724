import type { Wiring } from '../services/wiring.ts'
import type { readSecrets } from '../settings/secrets.ts'
import type { Settings } from '../settings/settings.ts'

export function wire(
  settings: Settings,
  secrets: ReturnType<typeof readSecrets>,
  databaseUrl: string,
): Wiring {
  const { jwt, cookie, storefront, pin, simulator } = secrets
  return {
    databaseUrl,
    dataFolder: settings.dataFolder,
    logFolder: settings.logFolder,
    ports: settings.ports,
    urls: settings.urls,
    secrets: { jwt, cookie, storefront, pin, simulator },
    mode: settings.mode,
    usesSimulator: settings.usesSimulator,
    usesStripeSimulator: settings.usesStripeSimulator,
    usesWhatsAppSimulator: settings.usesWhatsAppSimulator,
  }
}
