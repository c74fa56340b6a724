import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { inProject, projectFolder } from '../paths.ts'
import { step } from '../prepare/progress.mjs'

type Check = { name: string; bin: string; args: string[] }

const bin = (file: string) => inProject('node_modules', file)

const CHECKS: Check[] = [
  // First, because it also writes the types that the next one reads.
  { name: 'pages', bin: bin('astro/bin/astro.mjs'), args: ['check', '--minimumSeverity', 'warning'] },
  { name: 'types', bin: bin('typescript/bin/tsc'), args: ['--noEmit', '-p', '.'] },
  { name: 'types medusa', bin: bin('typescript/bin/tsc'), args: ['--noEmit', '-p', 'medusa'] },
  { name: 'types simulators', bin: bin('typescript/bin/tsc'), args: ['-p', 'medusa/simulators'] },
  { name: 'lint', bin: bin('oxlint/bin/oxlint'), args: ['--type-aware', '--deny-warnings'] },
  { name: 'format', bin: bin('prettier/bin/prettier.cjs'), args: ['--check', '.', '--log-level', 'warn'] },
  {
    name: 'arrows',
    bin: bin('dependency-cruiser/bin/dependency-cruiser.mjs'),
    args: [
      '--config',
      '.dependency-cruiser.cjs',
      'src',
      'medusa/src',
      'medusa/simulators',
      'scripts',
      'tests',
    ],
  },
  { name: 'arrows astro', bin: inProject('scripts/check/astro-arrows.ts'), args: [] },
  { name: 'unused', bin: bin('knip/bin/knip.js'), args: ['--no-progress'] },
]

type Outcome = { check: Check; code: number; words: string }

const wanted = process.argv.slice(2)
const chosen = CHECKS.filter(({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)))
const failures: Outcome[] = []
for (const check of chosen) {
  await step(check.name, async (say) => {
    const outcome = await run(check)
    say(outcome.code === 0 ? 'clean' : 'failed, see below')
    if (outcome.code !== 0) throw outcome
  }).catch((outcome: Outcome) => failures.push(outcome))
}

for (const { check, words } of failures) process.stdout.write(`\n--- ${check.name}\n${words.trim()}\n`)
const names = failures.map(({ check }) => check.name).join(', ')
process.stdout.write(
  `\n${chosen.length - failures.length} checks clean, ${failures.length} failed${names && `: ${names}`}\n`,
)
process.exit(failures.length === 0 ? 0 : 1)

function run(check: Check): Promise<Outcome> {
  if (!existsSync(check.bin))
    return Promise.resolve({ check, code: 127, words: `${check.bin} is not there.` })
  const env = {
    ...process.env,
    ASTRO_TELEMETRY_DISABLED: '1',
    ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }),
  }
  const child = spawn(process.execPath, [check.bin, ...check.args], { cwd: projectFolder, env })
  let words = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (words += String(chunk)))
  return new Promise((resolve) => child.once('close', (code) => resolve({ check, code: code ?? 1, words })))
}
