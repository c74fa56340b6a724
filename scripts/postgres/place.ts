import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, realpathSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import type { Account } from './account.ts'

const SHELTER = '/var/lib'

/**
 * Below a closed folder such as /root the humble account can reach neither the programs nor the tables.
 * They then live in a shelter outside, and a link stands in their place.
 */
export function lastingFolder(wanted: string, account: Account | undefined): string {
  if (existsSync(wanted)) return realpathSync(wanted)
  mkdirSync(path.dirname(wanted), { recursive: true })
  if (account === undefined || canEnter(path.dirname(wanted), account)) return wanted
  const shelter = mkdtempSync(path.join(SHELTER, 'lapak-purna-'))
  chmodSync(shelter, 0o755)
  const folder = path.join(shelter, 'postgres')
  mkdirSync(folder)
  symlinkSync(folder, wanted)
  return folder
}

export function reachablePrograms(
  nativeFolder: string,
  account: Account | undefined,
  besides: string,
): string {
  if (account === undefined || canEnter(nativeFolder, account)) return nativeFolder
  const version = path.basename(path.dirname(nativeFolder))
  const copy = path.join(path.dirname(besides), `${version}-native`)
  if (!existsSync(path.join(copy, 'complete'))) {
    cpSync(nativeFolder, copy, { recursive: true, verbatimSymlinks: true })
    mkdirSync(path.join(copy, 'complete'))
  }
  return copy
}

export function canEnter(folder: string, account: Account): boolean {
  const script = 'cd "$0" && test -r .'
  return spawnSync('/bin/sh', ['-c', script, folder], { ...account, cwd: '/', stdio: 'ignore' }).status === 0
}
