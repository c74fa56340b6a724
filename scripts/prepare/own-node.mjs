import { spawnSync } from 'node:child_process'
import path from 'node:path'

const NEEDED = 24

/**
 * The Node that npm brought with the project, else the system's own if it is new enough.
 * @param {string} project
 */
export function findOwnNode(project) {
  const brought = path.join(
    project,
    'node_modules/node/bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  )
  return [brought, process.execPath].find((file) => majorOf(file) >= NEEDED)
}

/** @param {string} file */
function majorOf(file) {
  const result = spawnSync(file, ['-p', 'process.versions.node'], { encoding: 'utf8' })
  return result.status === 0 ? Number.parseInt(result.stdout, 10) : 0
}
