import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

export type Filter = (relativePath: string) => boolean

/** Every file below the given files and folders, as sorted paths relative to the root. */
export function listFiles(root: string, parts: string[], keep: Filter = () => true): string[] {
  const found: string[] = []
  const visit = (relative: string) => {
    const absolute = path.join(root, relative)
    if (!existsSync(absolute)) return
    if (!statSync(absolute).isDirectory()) {
      if (keep(relative)) found.push(relative)
      return
    }
    for (const entry of readdirSync(absolute)) {
      if (entry === 'node_modules' || entry.startsWith('.')) continue
      visit(path.posix.join(relative, entry))
    }
  }
  for (const part of parts) visit(part)
  return found.sort()
}

export function hashFiles(root: string, files: string[], ...extra: string[]): string {
  const hash = createHash('sha256')
  for (const text of extra) hash.update(`${text}\0`)
  for (const file of files)
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(root, file)))
      .update('\0')
  return hash.digest('hex').slice(0, 16)
}
