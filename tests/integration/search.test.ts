import { afterAll, beforeAll } from 'vitest'
import { startStack, type Stack } from '../harness/stack'
import { searchCases } from './search/cases'
import { openSearchWorld, type SearchWorld } from './search/world'

let stack: Stack
let world: SearchWorld

beforeAll(async () => {
  stack = await startStack()
  world = await openSearchWorld(stack)
})

afterAll(() => stack?.stop())

searchCases(() => world)
