import { expect, test } from 'vitest'
import { pagePrefix } from './page-prefix'

test.each([
  ['id', ''],
  [null, ''],
  ['en', '/en'],
  ['zh-Hant', '/zh-hant'],
  ['../../jahat', ''],
  ['EN', ''],
])('%s has its pages below "%s"', (language, prefix) => {
  expect(pagePrefix(language)).toBe(prefix)
})
