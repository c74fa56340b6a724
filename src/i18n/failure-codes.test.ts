import { existsSync, globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { failure } from './id/failure'

/** Everything that the shop's routes are made of. */
function reachedFrom(files: string[]): string[] {
  const reached = new Set<string>()
  const visit = (file: string) => {
    if (reached.has(file)) return
    reached.add(file)
    for (const [, target = ''] of readFileSync(file, 'utf8').matchAll(/from '(\.[^']+)'/g)) {
      const place = path.join(path.dirname(file), target)
      const found = [`${place}.ts`, path.join(place, 'index.ts'), place].find(
        (one) => one.endsWith('.ts') && existsSync(one),
      )
      if (found !== undefined) visit(found)
    }
  }
  files.forEach(visit)
  return [...reached]
}

/** Refusals that no shopper meets: of the ledger, of the gateway's messages, of rates, of pictures that are put in, of a seller's account. */
const neverAnswered = [
  /\/domain\/ledger\//,
  /\/domain\/attribution\//,
  /\/modules\/(?:image|ledger)\//,
  /\/workflows\/attribution\//,
  /\/domain\/payment\/(?:read-transaction|exchange-rates|fees\/read-fee-rates|read-desk-account)/,
]
/** Codes of other things: of currencies, countries and an intent that broke off. */
const otherCodes = ['idr', 'id', 'broken']

// `shop/changes` tells the page cache what to forget; no person reads it.
test('every code that the shop can be refused with has a sentence in each language', () => {
  const routes = globSync('medusa/src/api/{shop,account,auth/customer}/**/*.ts').filter(
    (file) => !file.endsWith('.test.ts') && !file.includes('/shop/changes/'),
  )
  const files = reachedFrom(routes).filter((file) => !neverAnswered.some((one) => one.test(`/${file}`)))
  const codes = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/(?:refuse\(\s*|code: )'([a-z_]+)'/g)].map(([, code = '']) => ({
      code,
      file,
    })),
  )
  expect(new Set(codes.map(({ code }) => code)).size).toBeGreaterThan(15)
  const known = new Set(Object.keys(failure).map((key) => key.slice(key.indexOf('.') + 1)))
  const unknown = codes.filter(({ code }) => !known.has(code) && !otherCodes.includes(code))
  expect(unknown, 'Add them to src/i18n/*/failure.ts').toEqual([])
})
