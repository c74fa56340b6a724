import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'

const KEPT_BUILDS = 4
/** A server may still run from a build that others have long replaced. */
const OLD_AFTER_MS = 86_400_000
const FORGOTTEN_AFTER_MS = 3_600_000
const DONE = '.complete'

type Build = { folder: string; made: boolean }

const isComplete = (folder: string) => existsSync(path.join(folder, DONE))

/**
 * Builds are kept by the hash of their sources: made once, whole or not at all, and never changed while a process runs from them.
 * Returns the folder and whether it had to be made.
 */
export async function buildOnce(
  parent: string,
  hash: string,
  make: (folder: string) => Promise<void>,
): Promise<Build> {
  const folder = path.join(parent, hash)
  if (isComplete(folder)) {
    touch(folder)
    return { folder, made: false }
  }
  mkdirSync(parent, { recursive: true })
  const draft = mkdtempSync(`${folder}.`)
  try {
    await make(draft)
    writeFileSync(path.join(draft, DONE), '')
    publish(draft, folder)
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
  removeOld(parent)
  return { folder, made: true }
}

function publish(draft: string, folder: string): void {
  try {
    renameSync(draft, folder)
  } catch (error) {
    // Another process made the very same build in the meantime; its copy is as good as this one.
    if (!isComplete(folder)) throw error
  }
}

function touch(folder: string): void {
  const now = new Date()
  utimesSync(path.join(folder, DONE), now, now)
}

function removeOld(parent: string): void {
  const folders = readdirSync(parent).map((name) => path.join(parent, name))
  const complete = folders.filter(isComplete).sort((one, other) => usedAt(other) - usedAt(one))
  const old = complete.slice(KEPT_BUILDS).filter((folder) => Date.now() - usedAt(folder) > OLD_AFTER_MS)
  const drafts = folders.filter((folder) => path.basename(folder).includes('.') && isForgotten(folder))
  for (const folder of [...old, ...drafts]) rmSync(folder, { recursive: true, force: true })
}

const usedAt = (folder: string) => statSync(path.join(folder, DONE), { throwIfNoEntry: false })?.mtimeMs ?? 0

function isForgotten(folder: string): boolean {
  const changed = statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()
  return Date.now() - changed > FORGOTTEN_AFTER_MS
}
