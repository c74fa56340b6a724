import { readPort, readText } from './environment'

const withoutSlash = (address: string) => address.replace(/\/+$/, '')

export function readShopUrl(): string {
  return withoutSlash(readText('SHOP_URL') ?? `http://localhost:${readPort('PORT_SHOP', 4321)}`)
}

export function readBackendUrl(): string {
  return withoutSlash(readText('BACKEND_URL') ?? `http://localhost:${readPort('PORT_BACKEND', 9000)}`)
}
