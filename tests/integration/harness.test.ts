import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startStack, type Stack } from '../harness/stack'

describe('the backend on a database of its own', () => {
  let stack: Stack
  beforeAll(async () => {
    stack = await startStack()
  })
  afterAll(() => stack?.stop())

  it('says that database and search answer', async () => {
    const answer = await fetch(`${stack.backendUrl}/readyz`)
    expect([answer.status, await answer.json()]).toEqual([
      200,
      { database: 'ok', search: 'ok', search_engine: 'search-postgres' },
    ])
  })

  it('comes back at the same address after it was killed', async () => {
    await stack.kill('backend')
    await expect(fetch(`${stack.backendUrl}/readyz`)).rejects.toThrow()
    await stack.restart('backend')
    expect((await fetch(`${stack.backendUrl}/readyz`)).status).toBe(200)
  })

  it('reads and writes its database', async () => {
    expect(await stack.sql('select 1 + $1::int as sum', [2])).toEqual([{ sum: 3 }])
  })
})
