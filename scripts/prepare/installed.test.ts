import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isInstalled } from './installed.mjs'

describe('isInstalled', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'installed-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  const lock = (file: string, packages: Record<string, object>) => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
    writeFileSync(path.join(folder, file), JSON.stringify({ packages }))
  }
  const wanted = { '': {}, 'node_modules/a': { version: '1.0.0' } }
  const present = () => mkdirSync(path.join(folder, 'node_modules/a'), { recursive: true })

  it('is false before anything was installed', () => {
    lock('package-lock.json', wanted)
    expect(isInstalled(folder)).toBe(false)
  })

  it('is true when npm recorded every version', () => {
    lock('package-lock.json', wanted)
    lock('node_modules/.package-lock.json', wanted)
    present()
    expect(isInstalled(folder)).toBe(true)
  })

  it('is false when the lockfile names another version', () => {
    lock('package-lock.json', { 'node_modules/a': { version: '1.0.1' } })
    lock('node_modules/.package-lock.json', wanted)
    present()
    expect(isInstalled(folder)).toBe(false)
  })

  it('is false when a package was deleted by hand', () => {
    lock('package-lock.json', wanted)
    lock('node_modules/.package-lock.json', wanted)
    expect(isInstalled(folder)).toBe(false)
  })

  it('does not miss packages for other systems', () => {
    lock('package-lock.json', { ...wanted, 'node_modules/b': { version: '1.0.0', optional: true } })
    lock('node_modules/.package-lock.json', wanted)
    present()
    expect(isInstalled(folder)).toBe(true)
  })
})
