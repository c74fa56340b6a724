import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys, Modules } from '@medusajs/framework/utils'
import { nameAnswering, readSearchState } from '../../queries/search-engine/read-search-state'

export type Answer = 'ok' | 'failing'
export type Answers = { database: Answer; search: Answer; search_engine: string }

const PATIENCE_MS = 3000

export async function askAll(scope: MedusaContainer): Promise<Answers> {
  const [database, search, search_engine] = await Promise.all([
    answerOf(askDatabase(scope)),
    answerOf(askSearch(scope)),
    nameEngine(scope),
  ])
  return { database, search, search_engine }
}

async function askDatabase(scope: MedusaContainer): Promise<void> {
  await scope.resolve(ContainerRegistrationKeys.PG_CONNECTION).raw('select 1')
}

/** A search for anything at all in each index: proves the engine, its tables and its text configuration. */
async function askSearch(scope: MedusaContainer): Promise<void> {
  const search = scope.resolve(Modules.SEARCH)
  const indexes = await search.listIndexes()
  const queries = indexes.map((index) => ({ entity: index.name, fields: ['id'], pagination: { take: 1 } }))
  if (indexes.some((index) => index.status === 'error')) throw new Error('an index could not be filled')
  await search.searchMany(queries)
}

async function nameEngine(scope: MedusaContainer): Promise<string> {
  const knex = scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const name = readSearchState(knex).then(nameAnswering)
  return inTime(name, 'unknown')
}

async function answerOf(question: Promise<void>): Promise<Answer> {
  const answer = question.then<Answer>(() => 'ok')
  return inTime<Answer>(answer, 'failing')
}

async function inTime<T>(question: Promise<T>, otherwise: T): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const silence = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(otherwise), PATIENCE_MS)
  })
  const answer = question.catch(() => otherwise)
  return Promise.race([answer, silence]).finally(() => clearTimeout(timer))
}
