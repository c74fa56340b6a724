import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { line } from '../domain/spreadsheet/cells/text'
import { optional, required } from '../domain/spreadsheet/define-column'
import { readSpreadsheet } from './read-spreadsheet'
import { ImportReport } from './report'

const folder = mkdtempSync(path.join(tmpdir(), 'lapak-sheet-'))
afterAll(() => rmSync(folder, { recursive: true }))

const columns = { kode: required(line(20)), isi: optional(line(100), 'teks') }

async function read(content: string | Buffer) {
  const file = path.join(folder, 'sheet.csv')
  writeFileSync(file, content)
  const report = new ImportReport(false)
  const rows: [line: number, kode: string, isi: string | null | undefined][] = []
  let bytes = 0
  const sheet = { path: file, file: 'sheet.csv', columns }
  for await (const { line: at, read: row } of readSpreadsheet(sheet, report, (count) => (bytes += count))) {
    rows.push(row.ok ? [at, row.value.kode, row.value.isi] : [at, 'refused', row.issues[0]?.message])
  }
  return { rows, bytes, issues: report.issues, notes: report.notes }
}

const WANTED = [
  [2, 'a', 'satu'],
  [3, 'b', 'dua; dan "tiga"'],
]

describe('the same rows come out of', () => {
  const lines = ['kode;isi', 'a;satu', 'b;"dua; dan ""tiga"""']

  it.each([
    ['Unix line ends', `${lines.join('\n')}\n`],
    ['Windows line ends', `${lines.join('\r\n')}\r\n`],
    ['old Mac line ends', lines.join('\r')],
    ["Excel's BOM", `\uFEFF${lines.join('\r\n')}`],
    ['commas', 'kode,isi\na,satu\nb,"dua; dan ""tiga"""'],
    ['tabs', 'kode\tisi\na\tsatu\nb\t"dua; dan ""tiga"""'],
    ['a column of its own name', lines.join('\n').replace('isi', 'Teks')],
  ])('%s', async (_, content) => {
    const { rows, issues, bytes } = await read(content)
    expect(rows).toEqual(WANTED)
    expect(issues).toEqual([])
    expect(bytes).toBe(Buffer.byteLength(content))
  })

  it("Excel's line that names the separator", async () => {
    const { rows } = await read(`sep=;\r\n${lines.join('\r\n')}`)
    expect(rows).toEqual(WANTED.map(([at, ...rest]) => [Number(at) + 1, ...rest]))
  })
})

describe('lines are counted as the person sees them', () => {
  it.each(['\n', '\r\n'])('with breaks within cells and empty lines between (%j)', async (end) => {
    const content = ['kode,isi', 'a,"satu', '', 'dua"', '', ',', 'b,tiga', 'c'].join(end)
    const { rows } = await read(content)
    expect(rows.map(([at, kode]) => [at, kode])).toEqual([
      [2, 'a'],
      [7, 'b'],
      [8, 'refused'],
    ])
  })

  it('across the chunks a large file is read in', async () => {
    const many = Array.from({ length: 20_000 }, (_, index) => `k${index},"baris ${index}\r\nlanjutan é"`)
    const { rows, issues } = await read(['kode,isi', ...many].join('\r\n'))
    expect(issues).toEqual([])
    expect(rows).toHaveLength(20_000)
    expect(rows.at(-1)).toEqual([40_000, 'k19999', 'baris 19999 lanjutan é'])
  })
})

describe('a file that is wrong as a whole is reported, not thrown', () => {
  it.each([
    ['empty', '', 0, /kosong/],
    ['only blank', '\r\n\r\n', 0, /kosong/],
    ['without a column', 'isi\na', 1, /"kode" harus ada/],
    ['saved as UTF-16', Buffer.from('\uFEFFkode,isi\n', 'utf16le'), 1, /UTF-8/],
    ['with a quote that never closes', 'kode,isi\na,satu\nb,"dua\nc,tiga', 3, /tidak ditutup/],
    ['a picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0x10]), 1, /harus ada/],
  ])('%s', async (_, content, line, message) => {
    const { issues } = await read(content)
    expect(issues[0]).toMatchObject({ file: 'sheet.csv', line })
    expect(issues[0]?.message).toMatch(message)
  })

  it('letters of another encoding refuse their row only', async () => {
    const { rows } = await read(
      Buffer.concat([Buffer.from('kode,isi\na,k'), Buffer.from([0xe9]), Buffer.from('pok\nb,dua')]),
    )
    expect(rows.map(([, kode]) => kode)).toEqual(['refused', 'b'])
    expect(rows[0]?.[2]).toMatch(/CSV UTF-8/)
  })

  it('an unknown column is a note', async () => {
    const { rows, notes, issues } = await read('kode,warna\na,merah')
    expect([rows.length, issues.length, notes[0]?.column]).toEqual([1, 0, 'warna'])
  })
})
