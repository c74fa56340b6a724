import path from 'node:path'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Files that take a minute or more, the longest first: begun late, one of them would keep half the machine waiting. */
const LONG = [
  'crash',
  'shop-purchase',
  'payment-life',
  'axe-shop',
  'shop-catalogue',
  'auth',
  'axe-doors',
  'languages',
  'page-cache',
  'payment-ways',
  'packing',
  'payment',
  'ways',
  'import',
]

/**
 * One worker begins with a whole installation, whose builds all others use too. Meanwhile the other runs the unit tests,
 * which need none. Then the long files and last the short ones.
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
  const place = LONG.indexOf(name)
  return 2 + (place === -1 ? LONG.length : place)
}
