import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { isInstalled } from './installed.mjs'
import { step } from './progress.mjs'
import { stopWithReason } from './stop-with-reason.mjs'

const FLAGS = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']

/** @param {string} project */
export async function installPackages(project) {
  const parts = [
    { name: 'packages', what: 'shop and tools', folder: project },
    { name: 'packages', what: 'backend', folder: path.join(project, 'medusa') },
  ]
  for (const part of parts.filter(({ folder }) => !isInstalled(folder))) {
    await step(part.name, async (say) => {
      say(`installing for ${part.what}`)
      await install(part.folder)
      say(`installed for ${part.what}`)
    })
  }
}

/** @param {string} folder */
async function install(folder) {
  const { command, args } = npm()
  const env = { ...process.env, PATH: withoutOwnBins(process.env.PATH ?? '') }
  const child = spawn(command, [...args, ...FLAGS], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let words = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      words = (words + String(chunk)).slice(-4000)
    })
  }
  /** @type {number | null} */
  const code = await new Promise((resolve) => {
    child.once('error', () => resolve(127))
    child.once('exit', resolve)
  })
  if (code !== 0) stopWithReason(explain(folder, words, code))
}

/** The npm that runs this, else the one on the path. */
function npm() {
  const script = process.env.npm_execpath
  if (script?.endsWith('.js') && existsSync(script)) return { command: systemNode(), args: [script] }
  return { command: process.platform === 'win32' ? 'npm.cmd' : 'npm', args: [] }
}

/** Not the Node inside node_modules: npm is about to delete that folder. */
function systemNode() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node'
  const folders = withoutOwnBins(process.env.PATH ?? '').split(path.delimiter)
  const found = folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file))
  return found ?? process.execPath
}

/** @param {string} searchPath */
function withoutOwnBins(searchPath) {
  const isOwn = (/** @type {string} */ folder) => folder.includes(`${path.sep}node_modules${path.sep}`)
  return searchPath
    .split(path.delimiter)
    .filter((folder) => !isOwn(folder))
    .join(path.delimiter)
}

/**
 * @param {string} folder
 * @param {string} words
 * @param {number | null} code
 */
function explain(folder, words, code) {
  if (/ENOSPC|no space left/i.test(words))
    return 'The disk is full: packages could not be installed. Free about 2 GB and start again.'
  if (/EACCES|EPERM|EROFS/.test(words))
    return `Packages could not be installed: no permission to write in ${folder}. Use a folder of your own.`
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|network/i.test(words)) {
    return 'Packages could not be installed: the npm registry was not reached. Check the network (or proxy) and start again.'
  }
  return `Packages could not be installed in ${folder} (npm ended with ${code ?? 'a signal'}). What npm said:\n${words.trim()}`
}
