import { readText } from './environment'
import { readMode } from './mode'
import { readSecret } from './secrets'

/** Mixed into every PIN hash. Changing it makes all PINs invalid: members then need a new invitation. */
export function readPinSecret(): string | undefined {
  return readMode() === 'production' ? readSecret('PIN_SECRET') : readText('PIN_SECRET')
}
