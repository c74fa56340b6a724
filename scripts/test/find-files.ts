import { globSync } from 'node:fs'
import { projectFolder } from '../paths.ts'

const TEST_FILES = [
  'medusa/src/**/*.test.ts',
  'medusa/simulators/**/*.test.ts',
  'src/**/*.test.{ts,tsx}',
  'scripts/**/*.test.ts',
  'tests/**/*.test.ts',
]

/** The names given that are part of no test file's path, if none of the names is: then nothing would run. */
export function namesWithoutFile(args: readonly string[]): string[] {
  const names = args.filter((arg) => arg !== '')
  // The runner's own options may take values that look like names.
  if (names.length === 0 || names.some((name) => name.startsWith('-'))) return []
  const files = globSync(TEST_FILES, { cwd: projectFolder }).map((file) => file.toLowerCase())
  const isFound = (name: string) => files.some((file) => file.includes(bare(name)))
  return names.some(isFound) ? [] : names
}

/** As the runner takes it: `./a/b.test.ts:12` is a line of a/b.test.ts. */
const bare = (name: string) =>
  name.toLowerCase().replace(/^\.\//, '').replace(/:\d+$/, '').replace(`${projectFolder.toLowerCase()}/`, '')
