import path from 'node:path'
import PDFDocument from 'pdfkit'

const FONTS = path.join(__dirname, '..', 'modules', 'image', 'share-picture', 'fonts')
const MARGIN = { A5: 34, A4: 54 } as const
const BASE: Record<'A5' | 'A4', number> = { A5: 9, A4: 10 }
/** Between words, in points: the face's own space is narrow at this size. */
const WORDS = 0.9
const INK = '#2a2118'
const SOFT = '#6b5f50'
const LINE = '#d9cbb5'

export type Column = { text: string; width: number; align?: 'left' | 'right' }

/** One paper that is being written from top to bottom; what no longer fits goes on on the next page. */
export type Sheet = ReturnType<typeof openSheet>

export function openSheet(size: 'A5' | 'A4', title: string) {
  const margin = MARGIN[size]
  const doc = new PDFDocument({
    size,
    margin,
    info: { Title: title, Author: 'Lapak Purna', Producer: 'Lapak Purna', Creator: 'Lapak Purna' },
    lang: 'id-ID',
  })
  const chunks: Buffer[] = []
  doc.on('data', (chunk: Buffer) => chunks.push(chunk))
  doc.registerFont('text', path.join(FONTS, 'plus-jakarta-sans.ttf'))
  doc.registerFont('display', path.join(FONTS, 'young-serif.ttf'))
  const width = doc.page.width - 2 * margin
  const bottom = () => doc.page.height - margin

  const room = (height: number) => {
    if (doc.y + height > bottom()) doc.addPage()
  }
  const gap = (height: number) => {
    doc.y += height
  }
  const text = (words: string, { size: points = BASE[size], soft = false, face = 'text' } = {}) => {
    doc.font(face).fontSize(points)
    room(doc.heightOfString(printable(words), { width, wordSpacing: WORDS }))
    doc
      .fillColor(soft ? SOFT : INK)
      .text(printable(words), margin, doc.y, { width, lineGap: 1.5, wordSpacing: WORDS })
  }
  const rule = () => {
    room(8)
    doc.y += 4
    doc
      .moveTo(margin, doc.y)
      .lineTo(margin + width, doc.y)
      .lineWidth(0.7)
      .strokeColor(LINE)
      .stroke()
    doc.y += 5
  }
  /** Cells beside one another; widths are parts of the whole. */
  const row = (columns: Column[], { size: points = BASE[size], soft = false, face = 'text' } = {}) => {
    doc.font(face).fontSize(points)
    const cells = columns.map((column) => ({
      ...column,
      text: printable(column.text),
      width: column.width * width - 6,
    }))
    const heights = cells.map((cell) =>
      doc.heightOfString(cell.text || ' ', { width: cell.width, wordSpacing: WORDS }),
    )
    const height = Math.max(...heights)
    room(height + 3)
    const top = doc.y
    let left = margin
    for (const [index, cell] of cells.entries()) {
      doc
        .fillColor(soft ? SOFT : INK)
        .text(cell.text, left, top, { width: cell.width, align: cell.align ?? 'left', wordSpacing: WORDS })
      left += (columns[index]?.width ?? 0) * width
    }
    doc.y = top + height + 3
    doc.x = margin
  }
  const heading = (words: string, points = 12) => text(words, { size: points, face: 'display' })
  const page = () => {
    doc.addPage()
  }
  const finish = (): Promise<Buffer> =>
    new Promise((resolve, reject) => {
      doc.on('end', () => resolve(Buffer.concat(chunks)))
      doc.on('error', reject)
      doc.end()
    })
  return { text, heading, row, rule, gap, room, page, finish }
}

/** The faces hold the Latin letters: what they lack would be printed as empty boxes. */
function printable(words: string): string {
  return words
    .replaceAll(/[\u00a0\u202f]/g, ' ')
    .replaceAll('\u2212', '-')
    .replaceAll(/\p{Extended_Pictographic}\uFE0F?/gu, '')
    .replaceAll(/[^\u0020-\u007e\u00a1-\u00ff\u2013\u2014\u2018\u2019\u201c\u201d\u2022\u2026\n]/gu, '?')
}
