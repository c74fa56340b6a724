import {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'

const KEPT_BUILDS = 4
const DONE = '.complete'

/**
 * Builds are kept by the hash of their sources: made once, whole or not at all, and never changed while a process runs from them.
 * Returns the folder and whether it had to be made.
 */
export async function buildOnce(
  parent: string,
  hash: string,
  make: (folder: string) => Promise<void>,
): Promise<{ folder: string; made: boolean }> {
  const folder = path.join(parent, hash)
  if (existsSync(path.join(folder, DONE))) {
    touch(folder)
    return { folder, made: false }
  }
  const draft = `${folder}.${process.pid}`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { recursive: true })
  try {
    await make(draft)
    writeFileSync(path.join(draft, DONE), '')
    publish(draft, folder)
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
  removeOldest(parent)
  return { folder, made: true }
}

function publish(draft: string, folder: string): void {
  // Another process may have made the very same build in the meantime; its copy is as good as this one.
  if (existsSync(path.join(folder, DONE))) return
  rmSync(folder, { recursive: true, force: true })
  renameSync(draft, folder)
}

function touch(folder: string): void {
  const now = new Date()
  utimesSync(path.join(folder, DONE), now, now)
}

function removeOldest(parent: string): void {
  const age = (name: string) => statSync(path.join(parent, name, DONE)).mtimeMs
  const builds = readdirSync(parent).filter((name) => existsSync(path.join(parent, name, DONE)))
  const byAge = builds.sort((one, other) => age(other) - age(one))
  for (const name of byAge.slice(KEPT_BUILDS))
    rmSync(path.join(parent, name), { recursive: true, force: true })
}
