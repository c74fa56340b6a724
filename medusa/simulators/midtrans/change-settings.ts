import { FRIENDLY, type Settings } from './settings.ts'

/** Takes a change in, or says what is wrong with it. An object is replaced: what it does not name is as at first. */
export function changeSettings(settings: Settings, change: Record<string, unknown>): string | null {
  const problem = findProblem(FRIENDLY, change)
  if (problem !== null) return problem
  for (const [name, value] of Object.entries(change)) {
    Object.assign(settings, { [name]: complete(Reflect.get(FRIENDLY, name), value) })
  }
  return null
}

/** A journal of an older version lacks the newer settings. */
export const completeSettings = (kept: Settings | undefined): Settings =>
  complete(structuredClone(FRIENDLY), kept ?? {}) as Settings

function complete(first: unknown, value: unknown): unknown {
  if (!isObject(first) || !isObject(value)) return structuredClone(value)
  const names = Object.keys(first)
  return Object.fromEntries(
    names.map((name) => [
      name,
      name in value ? complete(first[name], value[name]) : structuredClone(first[name]),
    ]),
  )
}

function findProblem(first: object, change: Record<string, unknown>, path = ''): string | null {
  for (const [key, value] of Object.entries(change)) {
    const name = `${path}${key}`
    if (!Object.hasOwn(first, key)) return `There is no setting "${name}".`
    const expected: unknown = Reflect.get(first, key)
    if (Array.isArray(expected)) {
      if (!isListOfTexts(value)) return `"${name}" must be a list of texts.`
      continue
    }
    if (typeof value !== typeof expected || Array.isArray(value) || value === null) {
      return `"${name}" must be a ${typeof expected}.`
    }
    const inner = isObject(expected) && isObject(value) ? findProblem(expected, value, `${name}.`) : null
    if (inner !== null) return inner
  }
  return null
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isListOfTexts = (value: unknown): boolean =>
  Array.isArray(value) && value.every((one) => typeof one === 'string')
