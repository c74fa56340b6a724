import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { NAMES } from './columns.ts'

const sample = (format: string) =>
  readFileSync(new URL(`../../../../tests/vectors/midtrans-settlement.${format}`, import.meta.url))

const [head = [], ...lines] = sample('csv')
  .toString('utf8')
  .trimEnd()
  .split('\r\n')
  .map((line) => line.split(','))

it('the sample of the report has the columns that are written today', () => {
  expect(head).toEqual(NAMES)
  for (const line of lines) expect(line).toHaveLength(NAMES.length)
})

it('its workbook says the same as its text', () => {
  const sheet = strFromU8(unzipSync(sample('xlsx'))['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
  const amounts = [...sheet.matchAll(/<v>(-?\d+)<\/v>/g)].map(([, amount]) => Number(amount))
  const columns = ['Amount', 'MDR', 'Transaction Fee', 'VAT', 'Fee', 'Net Amount'].map((name) =>
    NAMES.indexOf(name),
  )
  expect(amounts).toEqual(lines.flatMap((line) => columns.map((column) => Number(line[column]))))
})
