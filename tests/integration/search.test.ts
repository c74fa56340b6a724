import { afterAll, beforeAll, expect, it } from 'vitest'
import { startStack, type Stack } from '../harness/stack'
import { searchCases } from './search/cases'
import { rebuildWhileAsked } from './search/rebuild'
import { openSearchWorld, type SearchWorld } from './search/world'

let stack: Stack
let world: SearchWorld

beforeAll(async () => {
  stack = await startStack()
  world = await openSearchWorld(stack)
})

afterAll(() => stack?.stop())

searchCases(() => world)

it('an index built anew takes the place of the old one without a gap, and says how far it is', async () => {
  const { code, words, asked } = await rebuildWhileAsked(stack, world)
  expect(words).toMatch(/\d+ of \d+ products/)
  expect(words).toMatch(/answered by +search-postgres/)
  expect([code, asked > 10]).toEqual([0, true])
})

it('what is kept counted is what a recount finds, after all that was changed above', async () => {
  const [index] = await stack.sql<{ table_name: string }>(
    'select table_name from search_postgres_index order by document_count desc limit 1',
  )
  const table = index?.table_name ?? ''
  const [sizes] = await stack.sql(
    `select (select count(*) from "${table}") as documents, (select count(*) from "${table}_lean") as lean`,
  )
  expect(sizes?.lean).toBe(sizes?.documents)
  const wrong = await stack.sql(
    `select c.facet, c.documents, count(l.id) from "${table}_counts" c
     left join "${table}_lean" l on c.facet = '*' or c.number = any(l.facets)
     group by c.number having c.documents <> count(l.id)`,
  )
  expect(wrong).toEqual([])
})
