/** Text of a variable; an empty or blank one counts as not set. */
export function readText(name: string): string | undefined {
  const value = process.env[name]?.trim()
  return value ? value : undefined
}

export function requireText(name: string, wayOut: string): string {
  const value = readText(name)
  if (value === undefined) throw new Error(`${name} is not set. ${wayOut}`)
  return value
}

export function readPort(name: string, fallback: number): number {
  const value = readText(name)
  if (value === undefined) return fallback
  const port = Number(value)
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Error(`${name} is "${value}", but a port is a whole number from 1 to 65535.`)
  }
  return port
}
