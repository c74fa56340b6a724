import { readText } from './environment'

/** How many proxies of our own stand before the backend and write X-Forwarded-For. */
export function readTrustedProxies(): number {
  const proxies = Number(readText('TRUSTED_PROXIES') ?? 0)
  return Number.isInteger(proxies) && proxies > 0 ? proxies : 0
}
