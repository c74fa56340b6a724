import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { buildOnce } from './store.ts'

describe('buildOnce', () => {
  let parent: string
  beforeEach(() => {
    parent = mkdtempSync(path.join(tmpdir(), 'builds-'))
  })
  afterEach(() => rmSync(parent, { recursive: true }))

  const write = async (folder: string) => writeFileSync(path.join(folder, 'out.js'), '1')

  it('makes a build once for the same sources', async () => {
    expect(await buildOnce(parent, 'one', write)).toMatchObject({ made: true })
    expect(await buildOnce(parent, 'one', write)).toMatchObject({ made: false })
    expect(existsSync(path.join(parent, 'one/out.js'))).toBe(true)
  })

  it('leaves nothing of a build that failed, and tries again', async () => {
    const fail = async (folder: string) => {
      await write(folder)
      throw new Error('no')
    }
    await expect(buildOnce(parent, 'one', fail)).rejects.toThrow('no')
    expect(readdirSync(parent)).toEqual([])
    expect(await buildOnce(parent, 'one', write)).toMatchObject({ made: true })
  })

  it('gives two who build the same at once the same whole build', async () => {
    const both = await Promise.all([buildOnce(parent, 'one', write), buildOnce(parent, 'one', write)])
    expect(both.map(({ folder }) => folder)).toEqual([path.join(parent, 'one'), path.join(parent, 'one')])
    expect(readdirSync(parent)).toEqual(['one'])
  })

  it('takes builds away that nobody has used for long, except the newest few', async () => {
    const longAgo = new Date(Date.now() - 3 * 86_400_000)
    for (const name of ['a', 'b', 'c', 'd', 'e']) {
      await buildOnce(parent, name, write)
      utimesSync(path.join(parent, name, '.complete'), longAgo, longAgo)
    }
    await buildOnce(parent, 'f', write)
    const kept = readdirSync(parent)
    expect(kept).toHaveLength(4)
    expect(kept).toContain('f')
  })

  it('keeps builds that were used today', async () => {
    for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) await buildOnce(parent, name, write)
    expect(readdirSync(parent)).toHaveLength(6)
  })
})
