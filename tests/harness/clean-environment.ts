import { readFileSync } from 'node:fs'
import { inProject } from '../../scripts/paths.ts'

/** Those that say where the tests' own tools are. */
const KEPT = new Set([
  'CHROMIUM_PATH',
  'TEST_DATABASE_SERVER_URL',
  'TEST_MEILISEARCH_HOST',
  'TEST_MEILISEARCH_API_KEY',
])

/** What configures a shop must not reach the tests: with a real Midtrans key in the shell they would try to sell for real. */
export function cleanEnvironment(env: NodeJS.ProcessEnv = process.env): void {
  const example = readFileSync(inProject('.env.example'), 'utf8')
  for (const [, name] of example.matchAll(/^(?:# ?)?([A-Z][A-Z0-9_]*)=/gm)) {
    if (name !== undefined && !KEPT.has(name)) Reflect.deleteProperty(env, name)
  }
}
