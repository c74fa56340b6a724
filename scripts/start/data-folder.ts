import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { errorCode, messageOf, PlainError } from '../failure.ts'

const NEEDED_MEGABYTES = 500

/** Makes sure, before anything else is started, that the folder can be written to and has room. */
export function prepareDataFolder(folder: string): void {
  const probe = path.join(folder, `.probe-${process.pid}`)
  try {
    mkdirSync(folder, { recursive: true })
    writeFileSync(probe, Buffer.alloc(64 * 1024))
    rmSync(probe)
  } catch (error) {
    throw explain(folder, error)
  }
  refuseWhenNearlyFull(folder)
}

function explain(folder: string, error: unknown): PlainError {
  const code = errorCode(error)
  if (code === 'ENOSPC' || code === 'EDQUOT') return diskFull(folder, 0)
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return new PlainError(
      `There is no permission to write in ${folder}. Give this account access, or choose another folder: LAPAK_DATA_DIR=/path npm start`,
    )
  }
  if (code === 'ENOTDIR' || code === 'EEXIST') {
    return new PlainError(`${folder} is not a folder. Choose another one: LAPAK_DATA_DIR=/path npm start`)
  }
  return new PlainError(`The data folder ${folder} cannot be used: ${messageOf(error)}`)
}

function refuseWhenNearlyFull(folder: string): void {
  const { bavail, bsize } = statfsSync(folder)
  const megabytes = Math.floor((bavail * bsize) / 1_000_000)
  if (megabytes < NEEDED_MEGABYTES) throw diskFull(folder, megabytes)
}

function diskFull(folder: string, megabytes: number): PlainError {
  return new PlainError(
    `The disk is full: ${megabytes} MB are left for ${folder}, at least ${NEEDED_MEGABYTES} MB are needed. Free some space, or choose another disk: LAPAK_DATA_DIR=/path npm start`,
  )
}
