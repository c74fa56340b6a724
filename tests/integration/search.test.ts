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
