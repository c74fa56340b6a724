// First steps of every command: works with nothing but Node 20 and npm, then hands over to the project's own Node.
import { spawn } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { installPackages } from './install.mjs'
import { findOwnNode } from './own-node.mjs'
import { stopWithReason } from './stop-with-reason.mjs'

const OLDEST = 20
/** It mostly waits; the work is done by its children. */
const MEMORY_FLAGS = ['--max-semi-space-size=1']
const PRELOAD = new URL('../processes/end-with-parent.mjs', import.meta.url).href

/** @param {string} command */
export async function runPrepared(command) {
  const project = path.resolve(fileURLToPath(new URL('../..', import.meta.url)))
  if (Number.parseInt(process.versions.node, 10) < OLDEST) {
    stopWithReason(
      `Node ${process.versions.node} is too old: install Node ${OLDEST} or newer from https://nodejs.org and start again.`,
    )
  }
  await installPackages(project)
  const node = findOwnNode(project)
  if (node === undefined) {
    stopWithReason(
      'The project brings its own Node 24 as an npm package, but npm did not set it up (are install scripts switched off?). ' +
        'Run `npm rebuild node` in this folder, or install Node 24 from https://nodejs.org.',
    )
  }
  handOver(node, path.join(project, 'scripts', command, 'main.ts'), project)
}

/**
 * @param {string} node
 * @param {string} script
 * @param {string} project
 */
function handOver(node, script, project) {
  const child = spawn(node, [...MEMORY_FLAGS, '--import', PRELOAD, script, ...process.argv.slice(2)], {
    cwd: project,
    env: {
      ...process.env,
      PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH ?? ''}`,
      LAPAK_CALLED_FROM: process.cwd(),
      LAPAK_CALLED_AT_MS: String(Date.now() - Math.round(process.uptime() * 1000)),
    },
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  // Ctrl-C in a terminal reaches the child by itself as well; it takes the second one for the same.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  endWithNpm(() => child.kill('SIGTERM'))
  child.once('error', (error) =>
    stopWithReason(`${pathToFileURL(script).pathname} could not be run: ${error.message}`),
  )
  child.once('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)))
}

/**
 * npm that was killed cannot pass a signal on, but its child sees that its parent is another one.
 * @param {() => void} end
 */
function endWithNpm(end) {
  if (process.env.npm_lifecycle_event === undefined) return
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    end()
  }, 500)
  timer.unref()
}
