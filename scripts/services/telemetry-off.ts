import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/**
 * Variables alone keep Medusa from collecting, but not from starting a process to send the nothing it has when it ends.
 * Its own switch lies in a file, which here is not the one in the person's home.
 */
export function telemetryOff(dataFolder: string): NodeJS.ProcessEnv {
  const home = path.join(dataFolder, 'config')
  const file = path.join(home, 'medusa/config.json')
  if (!existsSync(file)) {
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, JSON.stringify({ telemetry: { enabled: false } }))
  }
  return { XDG_CONFIG_HOME: home, MEDUSA_DISABLE_TELEMETRY: 'true', ASTRO_TELEMETRY_DISABLED: '1' }
}
