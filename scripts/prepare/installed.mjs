import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

/**
 * True when node_modules holds exactly what the lockfile names for this machine.
 * npm keeps its own record of what it installed; comparing the two costs milliseconds and trusts no stamp.
 * @param {string} folder
 */
export function isInstalled(folder) {
  const wanted = readPackages(path.join(folder, 'package-lock.json'))
  const present = readPackages(path.join(folder, 'node_modules/.package-lock.json'))
  if (wanted === undefined || present === undefined) return false
  return Object.entries(wanted).every(([place, entry]) => {
    if (place === '') return true
    const version = present[place]?.version
    if (version === undefined) return entry.optional === true
    return version === entry.version && existsSync(path.join(folder, place))
  })
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }> | undefined}
 */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return undefined
  }
}
