import { booth } from '../../i18n/id/booth'

type Key = keyof typeof booth

/** The stand's texts alone, so that the app does not carry the whole shop's. */
export function text(key: Key, values: Record<string, string | number> = {}): string {
  return Object.entries(values).reduce<string>(
    (filled, [name, value]) => filled.replaceAll(`{${name}}`, String(value)),
    booth[key],
  )
}
