import { unzipSync } from 'fflate'
import { MOST_COLUMNS, lineCounter } from './file-bounds'
import type { FileRow } from './file-row'

/** Beyond this a file was made to fill the memory, not to report payments. */
const MOST_BYTES = 60 * 1024 * 1024

const PARTS = /^xl\/(workbook\.xml|sharedStrings\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/
const decoder = new TextDecoder()

export class UnreadableWorkbook extends Error {}

/** The rows of the first sheet, cells as text. Numbers are exact to ten decimals, so that they are never taken for grouped ones. */
export function readXlsx(content: Uint8Array): FileRow[] {
  const parts = unzip(content)
  const text = (name: string): string => decoder.decode(parts[name] ?? new Uint8Array())
  const sheet = text(firstSheet(text('xl/workbook.xml'), text('xl/_rels/workbook.xml.rels')))
  if (sheet === '') throw new UnreadableWorkbook('no sheet')
  const texts = upToLast(text('xl/sharedStrings.xml'), '</si>')
  const shared = [...texts.matchAll(/<si>([\s\S]*?)<\/si>/g)].map(([, item]) => readTexts(item))
  const rows: FileRow[] = []
  const count = lineCounter()
  for (const [, attributes = '', body = ''] of upToLast(sheet, '</row>').matchAll(
    /<row\b([^<>]*?)(?:\/>|>([\s\S]*?)<\/row>)/g,
  )) {
    count()
    const line = Number(/\br="(\d+)"/.exec(attributes)?.[1]) || (rows.at(-1)?.line ?? 0) + 1
    rows.push({ line, cells: readCells(body, shared) })
  }
  return rows
}

/** Behind the last end nothing ends: looking for it from every beginning there would take hours. */
const upToLast = (xml: string, end: string): string => xml.slice(0, xml.lastIndexOf(end) + end.length)

function unzip(content: Uint8Array): Record<string, Uint8Array> {
  let total = 0
  try {
    return unzipSync(content, {
      filter: ({ name, originalSize }) => {
        if (!PARTS.test(name)) return false
        total += originalSize
        if (total > MOST_BYTES) throw new UnreadableWorkbook('too large')
        return true
      },
    })
  } catch (error) {
    throw error instanceof UnreadableWorkbook ? error : new UnreadableWorkbook(String(error))
  }
}

function firstSheet(workbook: string, relations: string): string {
  const id = /<sheet\b[^<>]*?\br:id="([^"<>]+)"/.exec(workbook)?.[1]
  const relation = [...relations.matchAll(/<Relationship\b[^<>]*>/g)].find(([tag]) =>
    tag.includes(`Id="${id}"`),
  )
  const target = /\bTarget="([^"]+)"/.exec(relation?.[0] ?? '')?.[1] ?? 'worksheets/sheet1.xml'
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`
}

function readCells(row: string, shared: readonly string[]): string[] {
  const cells: string[] = []
  for (const [, attributes = '', body = ''] of upToLast(row, '</c>').matchAll(
    /<c\b([^<>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g,
  )) {
    const column = columnOf(/\br="([A-Z]+)\d+"/.exec(attributes)?.[1]) ?? cells.length
    if (column >= MOST_COLUMNS) continue
    while (cells.length < column) cells.push('')
    cells[column] = readCell(/\bt="(\w+)"/.exec(attributes)?.[1], body, shared)
  }
  return cells
}

function columnOf(letters: string | undefined): number | undefined {
  if (letters === undefined || letters.length > 3) return undefined
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

function readCell(type: string | undefined, body: string, shared: readonly string[]): string {
  if (type === 'inlineStr') return readTexts(body)
  const value = unescape(/<v>([^<]*)<\/v>/.exec(body)?.[1] ?? '')
  if (type === 's') return shared[Number(value)] ?? ''
  if (type !== undefined && type !== 'n') return value
  const number = Number(value)
  return value === '' || Number.isInteger(number) ? value : number.toFixed(10)
}

/** A text may be cut into runs of different looks. */
const readTexts = (xml = ''): string =>
  [...xml.matchAll(/<t\b[^<>]*>([^<]*)<\/t>/g)].map(([, part]) => unescape(part ?? '')).join('')

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function unescape(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return NAMED[name] ?? whole
      const code = Number.parseInt(hex ?? decimal ?? '', hex === undefined ? 10 : 16)
      return code <= 0x10ffff ? String.fromCodePoint(code) : ''
    },
  )
}
