import path from 'node:path'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** They need no build, so they are for the worker that would wait for one. */
const WITHOUT_BUILD = ['start-refusals', 'midtrans', 'midtrans-mishaps', 'midtrans-simulator', 'stripe']

/** Files that take half a minute or more, the longest first: begun late, one of them would keep half the machine waiting. */
const LONG = [
  'crash',
  'shop-for-all',
  'shop-purchase',
  'payment-ways',
  'page-cache',
  'payment',
  'doors',
  'import',
  'languages',
  'axe-doors',
  'ways',
  'hostile-input',
  'payment-life',
  'shop-catalogue',
  'account',
  'house',
  'checkout-parcels',
  'search-meilisearch',
  'checkout',
  'auth',
  'harness',
  'oversell',
]

/**
 * One worker begins with a whole installation, whose builds all others use too. Meanwhile the other runs the unit tests
 * and what else needs none. Then the long files and last the short ones.
 */
export class FileOrder extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    return sorted.toSorted((one, other) => turnOf(one) - turnOf(other))
  }
}

function turnOf({ moduleId, project }: TestSpecification): number {
  const name = path.basename(moduleId, '.test.ts')
  if (name === 'start-life') return 0
  if (project.name === 'unit') return 1
  if (WITHOUT_BUILD.includes(name)) return 2
  const place = LONG.indexOf(name)
  return 3 + (place === -1 ? LONG.length : place)
}
