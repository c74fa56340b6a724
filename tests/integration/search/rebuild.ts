import { expect } from 'vitest'
import { startBackendCommand } from '../../../scripts/services/backend'
import type { Stack } from '../../harness/stack'
import { titlesOf, type SearchWorld } from './world'

type Ended = { code: number | null; words: string }

/** `npm run search -- reindex`, as it runs beside the shop. */
async function reindex({ wiring, build }: Stack, env: Record<string, string>): Promise<Ended> {
  const args = ['exec', './src/cli/search.js', 'reindex']
  const child = startBackendCommand(wiring, build, 'search-reindex', args, { LOG_LEVEL: 'error', ...env })
  const { code } = await child.ended
  return { code, words: child.lastLines(20) }
}

/** Builds the index anew in another process; every search meanwhile finds what it should, and each change at once. */
export async function rebuildWhileAsked(
  stack: Stack,
  world: SearchWorld,
  env: Record<string, string> = {},
): Promise<Ended & { asked: number }> {
  const { product_id } = await world.offer('Keripik sukun 0')
  const found = titlesOf(await world.search('keripik')).length
  expect(found).toBeGreaterThan(3)
  const rebuilt = { isDone: false }
  const ended = reindex(stack, env).finally(() => {
    rebuilt.isDone = true
  })
  let asked = 0
  const ask = async () => {
    asked += 1
    await stack.sql(`update product set title = $1 where id = $2`, [`Keripik sukun ${asked}`, product_id])
    const titles = titlesOf(await world.search('keripik'))
    expect([titles.length, titles.includes(`Keripik sukun ${asked}`)]).toEqual([found, true])
    expect(titlesOf(await world.search(`sukun ${asked}`))).toContain(`Keripik sukun ${asked}`)
  }
  while (!rebuilt.isDone) await ask()
  await ask()
  return { ...(await ended), asked }
}
