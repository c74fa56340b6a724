import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readReport } from './read-report'

const HEAD = 'Date & Time,Order ID,Transaction Type,Status,Currency,Amount,Fee,Net Amount'
const PAID = '2026-11-21 19:00:07,payses_1,Payment,Settlement,IDR,100000.00,4440.00,95560.00'

const csv = (...lines: string[]) => Buffer.from([HEAD, ...lines].join('\r\n'))

function workbook(rows: (string | number)[][]): Buffer {
  const cells = rows.map((row, y) => {
    const xml = row.map((cell, x) => {
      const place = `${String.fromCharCode(65 + x)}${y + 1}`
      return typeof cell === 'number'
        ? `<c r="${place}"><v>${cell}</v></c>`
        : `<c r="${place}" t="inlineStr"><is><t>${cell.replace('&', '&amp;')}</t></is></c>`
    })
    return `<row r="${y + 1}">${xml.join('')}</row>`
  })
  const files = {
    'xl/workbook.xml': '<workbook><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${cells.join('')}</sheetData></worksheet>`,
  }
  return Buffer.from(
    zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)]))),
  )
}

describe('readReport', () => {
  it('reads CSV as it comes, with the lines as the file has them', () => {
    const report = readReport(
      Buffer.concat([Buffer.from('\uFEFF'), csv(PAID, '', ',,Withdrawal,,IDR,-5,0,', '')]),
    )
    expect(report).toMatchObject({ skipped: 1, issues: [] })
    expect(report.lines).toMatchObject([
      { line_number: 2, line: { session_id: 'payses_1', amount_rupiah: 100_000, fee_rupiah: 4440 } },
    ])
  })

  it('reads CSV as a spreadsheet saves it, in another encoding or with a stray letter', () => {
    const utf16 = Buffer.from(`\uFEFF${HEAD.replaceAll(',', '\t')}\n${PAID.replaceAll(',', '\t')}`, 'utf16le')
    const latin = Buffer.from(`${HEAD},Nama\n${PAID},Ren\u00e9e`, 'latin1')
    for (const content of [utf16, latin]) {
      expect(readReport(content)).toMatchObject({ issues: [], lines: [{ line_number: 2 }] })
    }
  })

  it('reads a workbook, number and date cells too', () => {
    const content = workbook([
      HEAD.split(','),
      ['2026-11-21 19:00:07', 'payses_1', 'Payment', 'Settlement', 'IDR', 100_000, 4440.4, 95_560],
      [46_347.7917476852, 'payses_2', 'Payment', 'Settlement', 'IDR', 50_000, 0],
    ])
    const report = readReport(content)
    expect(report.issues).toEqual([])
    expect(
      report.lines.map(({ line_number, line }) => [line_number, line.session_id, line.fee_rupiah]),
    ).toEqual([
      [2, 'payses_1', 4440],
      [3, 'payses_2', 0],
    ])
    expect(report.lines[1]?.line.moved_at.toISOString()).toBe('2026-11-21T12:00:07.000Z')
  })

  it('names everything that is odd, by line and column', () => {
    const report = readReport(
      csv(
        PAID,
        PAID.replace('100000.00', 'seratus').replace('4440.00', ''),
        PAID.replace('Payment', 'Paymnt'),
      ),
    )
    expect(report.issues.map(({ line, column }) => [line, column])).toEqual([
      [3, 'Amount'],
      [3, 'Fee'],
      [4, 'Transaction Type'],
    ])
  })

  it.each<[string, Buffer, string]>([
    ['an empty file', Buffer.from(''), 'kosong'],
    ['a file of blank lines', Buffer.from('\r\n , ,\r\n'), 'kosong'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'bukan CSV atau Excel'],
    ['a photo', Buffer.from('ffd8ffe000104a46494600', 'hex'), 'bukan CSV atau Excel'],
    ['a PDF', Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj\n'), 'bukan CSV atau Excel'],
    ['a web page', Buffer.from('\n<!doctype html><title>Masuk</title>'), 'bukan CSV atau Excel'],
    ['a letter', Buffer.from('Selamat pagi,\nini laporan bulan lalu.'), 'tidak satu pun nama kolom'],
    [
      'a workbook of something else',
      workbook([
        ['Nama', 'Harga'],
        ['Kopi', 1],
      ]),
      'tidak satu pun nama kolom',
    ],
    ['without a column', Buffer.from('Order ID,Amount\nx,1'), 'harus ada'],
    ['an old Excel file', Buffer.from('d0cf11e0a1b11ae1', 'hex'), '.xlsx atau CSV'],
    ['a broken archive', Buffer.from('PK\u0003\u0004 nothing'), 'tidak bisa dibaca'],
    ['a workbook without sheet', Buffer.from(zipSync({ 'a.txt': strToU8('x') })), 'tidak bisa dibaca'],
  ])('refuses %s', (_name, content, words) => {
    const { issues, lines } = readReport(content)
    expect(lines).toEqual([])
    expect(issues.map(({ message }) => message).join(' ')).toContain(words)
    if (words !== 'harus ada') expect(issues).toHaveLength(1)
  })

  describe('a file that was made to fill the memory, or to take for ever', () => {
    const sheet = (xml: string) => {
      const files = {
        'xl/workbook.xml': '<workbook><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>',
        'xl/_rels/workbook.xml.rels': '<Relationship Id="rId1" Target="worksheets/sheet1.xml"/>',
        'xl/worksheets/sheet1.xml': xml,
      }
      return Buffer.from(
        zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))),
      )
    }

    it.each([
      ['lines without end, as CSV', () => Buffer.from('a\n'.repeat(60_000)), '50.000 baris'],
      ['lines without end, as a workbook', () => sheet('<row></row>'.repeat(60_000)), '50.000 baris'],
      ['rows that never end', () => sheet('<row>'.repeat(1_000_000)), 'kosong'],
      ['cells that never end', () => sheet(`<row>${'<c><v>'.repeat(1_000_000)}</row>`), 'kosong'],
      ['cells far to the right', () => sheet('<row><c r="ZZZ1"></c></row>'.repeat(40_000)), 'kosong'],
    ])('%s is refused in time', (_name, content, words) => {
      expect(readReport(content()).issues[0]?.message).toContain(words)
    })
  })
})
