import { readFileSync } from 'node:fs'
import { Ajv, type ValidateFunction } from 'ajv'
import type { Exchange } from '../../../medusa/simulators/meilisearch/journal'

type Operation = {
  method: string
  path: string
  /** Nothing but these in the address. */
  query?: string[]
  body?: string
  answers: Record<string, string>
  /** Asks for no key. */
  open?: boolean
}

const description: { operations: Operation[]; schemas: object } = JSON.parse(
  readFileSync(new URL('../../vectors/meilisearch-api.json', import.meta.url), 'utf8'),
)
const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, strict: true, strictRequired: false })
ajv.addSchema({ $id: 'api', schemas: description.schemas }, 'api')
ajv.addVocabulary(['schemas'])

const schemaOf = (name: string): ValidateFunction =>
  ajv.getSchema(`api#/schemas/${name}`) ?? ajv.compile({ $ref: `api#/schemas/${name}` })

const operations = description.operations.map((operation) => ({
  ...operation,
  pattern: new RegExp(`^${operation.path.replaceAll('{uid}', '[A-Za-z0-9_-]+')}$`),
}))

/** What an exchange does that the description of the API does not allow. */
export function findBreaches(exchange: Exchange): string[] {
  const operation = operations.find(
    ({ method, pattern }) => method === exchange.method && pattern.test(exchange.path),
  )
  const named = `${exchange.method} ${exchange.path}`
  if (!operation) return [`${named} is not described`]
  const breaches = Object.keys(exchange.query).filter((name) => !operation.query?.includes(name))
  const answer = operation.answers[exchange.status]
  return [
    ...breaches.map((name) => `${named}: unknown parameter ${name}`),
    ...(exchange.authorization || operation.open ? [] : [`${named}: no key`]),
    ...checkBody(named, operation.body, exchange.body),
    ...(answer === undefined
      ? [`${named}: answers ${exchange.status}`]
      : check(`${named} ${exchange.status}`, answer, exchange.answer)),
  ]
}

function checkBody(named: string, schema: string | undefined, body: unknown): string[] {
  if (schema !== undefined) return check(named, schema, body)
  return body === undefined ? [] : [`${named}: has a body`]
}

function check(named: string, schema: string, value: unknown): string[] {
  const validate = schemaOf(schema)
  if (validate(value)) return []
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) =>
      `${named}: ${schema}${instancePath} ${message} ${JSON.stringify(params)}`,
  )
}
