import { readText, requireText } from './environment'
import { readMode } from './mode'

const WAY_OUT = 'Set it to a long random text of your own, for example from: openssl rand -hex 32'
const WELL_KNOWN = /^(supersecret|secret|change[-_ ]?me|example|default|dev|test|password)/i
const MINIMUM_LENGTH = 32

export function readSecret(name: string): string {
  const value = requireText(name, WAY_OUT)
  if (readMode() === 'production') refuseWeak(name, value)
  return value
}

/** Demo secrets are written with this prefix so that production can refuse them by sight. */
export const DEMO_PREFIX = 'demo-'

function refuseWeak(name: string, value: string): void {
  if (value.startsWith(DEMO_PREFIX) || WELL_KNOWN.test(value)) {
    throw new Error(`${name} is a sample value, and LAPAK_MODE is production. ${WAY_OUT}`)
  }
  if (value.length < MINIMUM_LENGTH) {
    throw new Error(`${name} has fewer than ${MINIMUM_LENGTH} characters. ${WAY_OUT}`)
  }
}

export function readSecrets() {
  return { jwt: readSecret('JWT_SECRET'), cookie: readSecret('COOKIE_SECRET') }
}

/** The key by which the backend knows its own storefront; absent means that no caller is believed. */
export function readStorefrontKey(): string | undefined {
  return readMode() === 'production' ? readSecret('STOREFRONT_KEY') : readText('STOREFRONT_KEY')
}
