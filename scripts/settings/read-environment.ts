import { existsSync } from 'node:fs'
import { PlainError, messageOf } from '../failure.ts'
import { inProject } from '../paths.ts'

/** Variables of the shell win over those of the file `.env`; a blank one counts as not set, for every service. */
export function loadEnvironmentFile(): void {
  const file = inProject('.env')
  try {
    if (existsSync(file)) process.loadEnvFile(file)
  } catch (error) {
    throw new PlainError(`The file .env could not be read: ${messageOf(error)}`)
  }
  for (const [name, value] of Object.entries(process.env)) {
    if (value?.trim() === '') delete process.env[name]
  }
}

export function text(name: string): string | undefined {
  const value = process.env[name]?.trim()
  return value ? value : undefined
}

export function port(name: string, fallback: number): number {
  const value = text(name)
  if (value === undefined) return fallback
  const number = Number(value)
  if (Number.isInteger(number) && number >= 1 && number <= 65535) return number
  throw new PlainError(`${name} is "${value}", but a port is a whole number from 1 to 65535.`)
}
