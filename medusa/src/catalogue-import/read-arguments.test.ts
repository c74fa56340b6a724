import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { openFolder } from './open-folder'
import { readArguments } from './read-arguments'

describe('the command', () => {
  it('takes one folder and two flags, in any order', () => {
    expect(readArguments(['--json', 'katalog', '--dry-run'])).toEqual({
      ok: true,
      value: { folder: 'katalog', dryRun: true, json: true },
    })
  })

  it.each([[[]], [['a', 'b']], [['a', '--dryrun']], [['-n', 'a']], [['--dry-run']]])(
    'is not guessed at: %j',
    (args) => {
      const read = readArguments(args)
      expect(read.ok ? '' : read.failure.message).toMatch(/Cara pakai/)
    },
  )
})

describe('the folder', () => {
  it('that is not there, or holds something else, is named', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'lapak-folder-'))
    writeFileSync(path.join(folder, 'catatan.txt'), 'halo')
    const [other, missing] = [await openFolder(folder), await openFolder(path.join(folder, 'tidak-ada'))]
    writeFileSync(path.join(folder, 'Products.CSV'), 'sku\n')
    const found = await openFolder(folder)
    rmSync(folder, { recursive: true })
    expect(other.ok ? '' : other.failure.message).toMatch(/tidak ada satu pun dari: organisations.csv/)
    expect(missing.ok ? '' : missing.failure.message).toMatch(/tidak ada atau tidak dapat dibaca/)
    expect(found.ok && [...found.value.sheets.keys()]).toEqual(['products.csv'])
  })
})
