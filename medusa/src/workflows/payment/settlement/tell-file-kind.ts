export type FileKind = 'csv' | 'xlsx' | 'old_excel' | 'other'

const BEGINNING = 4096

/** What a file is, by its beginning: names and announced types are whatever the sender's machine makes of them. */
export function tellFileKind(content: Buffer): FileKind {
  const head = content.subarray(0, BEGINNING)
  const letters = head.toString('latin1')
  if (letters.startsWith('PK')) return 'xlsx'
  if (head.subarray(0, 4).toString('hex') === 'd0cf11e0') return 'old_excel'
  if (isUtf16(head)) return 'csv'
  return hasControl(head) || /^(?:\xEF\xBB\xBF)?\s*(?:%PDF-|\{\\rtf|<[a-z!?])/i.test(letters)
    ? 'other'
    : 'csv'
}

/** As spreadsheets save "Unicode text". */
export const isUtf16 = (content: Buffer): boolean => content[0] === 0xff && content[1] === 0xfe

/** Pictures and archives are full of bytes that no text has; tab to carriage return are the ones that it has. */
const hasControl = (bytes: Buffer): boolean =>
  bytes.some((byte) => byte < 0x09 || (byte > 0x0d && byte < 0x20))
