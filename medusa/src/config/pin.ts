import { readText } from './environment'

/** Mixed into every PIN hash. Changing it makes all PINs invalid: members then need a new invitation. */
export function readPinSecret(): string | undefined {
  return readText('PIN_SECRET')
}
