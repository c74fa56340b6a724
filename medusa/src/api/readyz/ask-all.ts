import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys, Modules } from '@medusajs/framework/utils'

export type Answer = 'ok' | 'failing'
export type Answers = { database: Answer; search: Answer }

const PATIENCE_MS = 3000

export async function askAll(scope: MedusaContainer): Promise<Answers> {
  const [database, search] = await Promise.all([answerOf(askDatabase(scope)), answerOf(askSearch(scope))])
  return { database, search }
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

async function answerOf(question: Promise<void>): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined
  const silence = new Promise<Answer>((resolve) => {
    timer = setTimeout(() => resolve('failing'), PATIENCE_MS)
  })
  const answer = question.then<Answer, Answer>(
    () => 'ok',
    () => 'failing',
  )
  return Promise.race([answer, silence]).finally(() => clearTimeout(timer))
}
