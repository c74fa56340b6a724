import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { giveConsent } from '../fixtures/shop-rows'
import { realMeilisearch, startStandIn, type Meilisearch, type StandIn } from '../fixtures/meilisearch'
import { startStack, type Stack } from '../harness/stack'
import { searchCases } from './search/cases'
import { findBreaches } from './search/contract'
import { rebuildWhileAsked } from './search/rebuild'
import { openSearchWorld, titlesOf, type SearchWorld } from './search/world'

const real = realMeilisearch()
let standIn: StandIn
let meilisearch: Meilisearch
let stack: Stack
let world: SearchWorld

beforeAll(async () => {
  meilisearch = real ?? (standIn = await startStandIn())
  stack = await startStack({ env: meilisearch.env })
  world = await openSearchWorld(stack)
})

afterAll(async () => {
  await stack?.stop()
  await meilisearch?.stop()
})

const engine = async () => (await (await fetch(`${stack.backendUrl}/readyz`)).json()).search_engine

/** The backend looks every few seconds. */
const isBack = () => vi.waitFor(async () => expect(await engine()).toBe('meilisearch'), 60_000)

async function activeVersion(): Promise<number | undefined> {
  const [row] = await stack.sql<{ active_version: number }>(`select active_version from search_index`)
  return row?.active_version
}

const inPlace = 'search-postgres in place of meilisearch'

it('an index built anew takes over from PostgreSQL without a gap', async () => {
  if (!real) await standIn.switch({ task_ms: 100 })
  expect(await engine()).toBe('search-postgres')
  const { code, words, asked } = await rebuildWhileAsked(stack, world, meilisearch.env)
  if (!real) await standIn.switch({ task_ms: 5 })
  expect(words).toMatch(/answered by +meilisearch/)
  expect([code, asked > 10, await engine()]).toEqual([0, true, 'meilisearch'])
})

searchCases(() => world)

describe.runIf(!real)('Meilisearch and its stand-in', () => {
  it('are asked and answer as the public description of the API says', async () => {
    const exchanges = await standIn.exchanges()
    expect(new Set(exchanges.flatMap(findBreaches))).toEqual(new Set())
    const asked = new Set(
      exchanges.map(({ method, path }) => `${method} ${path.replace(/(?<=_v|\/tasks\/)\d+/, 'N')}`),
    )
    expect([...asked]).toEqual(
      expect.arrayContaining([
        'POST /indexes',
        'PATCH /indexes/product_vN/settings',
        'POST /indexes/product_vN/documents',
        'POST /indexes/product_vN/documents/delete-batch',
        'POST /multi-search',
        'GET /tasks/N',
      ]),
    )
  })
})

describe.runIf(!real)('when Meilisearch fails', () => {
  it('a task that fails is made up for, and nothing is found too late meanwhile', async () => {
    const { product_id } = await world.offer('Angklung mini')
    expect(titlesOf(await world.search('angklung'))).toEqual(['Angklung mini'])
    await standIn.switch({ fail_tasks: 1_000 })
    await stack.sql(`update product set title = 'Calung mini' where id = $1`, [product_id])
    expect(titlesOf(await world.search('angklung'))).toEqual([])
    expect(titlesOf(await world.search('calung'))).toEqual(['Calung mini'])
    expect(await engine()).toBe(inPlace)
    const version = await activeVersion()
    await standIn.switch({ fail_tasks: 0 })
    await isBack()
    expect(await activeVersion()).toBe(version)
    expect(titlesOf(await world.search('calung'))).toEqual(['Calung mini'])
  })

  it('PostgreSQL finds the same, and a name withdrawn meanwhile is gone at once', async () => {
    const consent = await giveConsent(stack.sql, world.maker, 'name')
    const before = titlesOf(await world.search('gula jawa'))
    expect((await world.search('ratnawati')).total).toBeGreaterThan(0)
    await standIn.switch({ is_dead: true })
    await stack.sql(`update consent set withdrawn_at = now(), withdrawal_noted_by = 'test' where id = $1`, [
      consent,
    ])
    expect((await world.search('ratnawati')).total).toBe(0)
    expect(titlesOf(await world.search('gula jawa')).toSorted()).toEqual(before.toSorted())
    expect(await engine()).toBe(inPlace)
  })

  it('one that comes back without its documents is filled again before it is asked', async () => {
    await standIn.restart()
    expect((await world.search('keripik')).total).toBeGreaterThan(3)
    await isBack()
    expect((await world.search('ratnawati')).total).toBe(0)
    expect((await world.search('keripik')).total).toBeGreaterThan(3)
  })
})
