import { readText } from './environment'

export type Mode = 'demo' | 'production'

export function readMode(): Mode {
  const value = readText('LAPAK_MODE') ?? 'demo'
  if (value !== 'demo' && value !== 'production') {
    throw new Error(`LAPAK_MODE is "${value}", but it can only be "demo" or "production".`)
  }
  return value
}
