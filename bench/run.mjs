// Runs every bench/*.bench.mjs or *.bench.ts (or only those whose name contains a given word), one after the other:
// they would disturb each other's figures. All share one throw-away database server (tests/harness).
import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import setUp from '../tests/harness/global-setup.ts'

const folder = import.meta.dirname
const words = process.argv.slice(2)
const all = readdirSync(folder).filter((name) => /\.bench\.(mjs|ts)$/.test(name))
const names = all.filter((name) => words.length === 0 || words.some((word) => name.includes(word)))

if (names.length === 0) {
  console.error(`No bench of that name. There are: ${all.join(', ') || 'none'}`)
  process.exit(1)
}

const tearDown = await setUp()
process.on('SIGINT', () => undefined)
let failed = 0
for (const name of names.sort()) {
  console.log(`\n== ${name}`)
  if ((await run(path.join(folder, name))) !== 0) failed += 1
}
await tearDown()
console.log(`\n${names.length - failed} benches run, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)

function run(file) {
  const env = { ...process.env, LAPAK_TEST_FILE: file }
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [file], { cwd: path.dirname(folder), env, stdio: 'inherit' })
    child.once('exit', (code) => resolve(code ?? 1))
  })
}
