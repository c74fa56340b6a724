import { strFromU8, unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { writeXlsx } from './write-xlsx.ts'

it('is a workbook with texts as texts and amounts as numbers', () => {
  const long = Array.from({ length: 27 }, (_none, index) => index)
  const files = unzipSync(writeXlsx([['Order ID', 'Amount'], ['<a> & "b"', -4_440], long]))
  expect(Object.keys(files)).toContain('[Content_Types].xml')
  const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
  expect(sheet).toContain('<c r="A1" t="inlineStr"><is><t xml:space="preserve">Order ID</t></is></c>')
  expect(sheet).toContain('&#60;a&#62; &#38; &#34;b&#34;')
  expect(sheet).toContain('<c r="B2"><v>-4440</v></c>')
  expect(sheet).toContain('<c r="AA3"><v>26</v></c>')
})
