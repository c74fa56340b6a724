import { expect, it } from 'vitest'
import { inProject } from '../paths.ts'
import { namesWithoutFile } from './find-files.ts'

it.each([
  [[], []],
  [['phone'], []],
  [['find-FILES'], []],
  [['./scripts/test/find-files.test.ts:5'], []],
  [[inProject('scripts/test/find-files.test.ts')], []],
  [['nosuchthing'], ['nosuchthing']],
  [['nosuchthing', 'phone'], []],
  [['-t', 'nosuchthing'], []],
])('of %j no file is found for %j', (args, missing) => {
  expect(namesWithoutFile(args)).toEqual(missing)
})
