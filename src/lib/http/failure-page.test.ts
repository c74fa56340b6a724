import { expect, test } from 'vitest'
import { pageFor } from './failure-page'

test.each([
  [404, '/404'],
  [400, '/404'],
  [422, '/404'],
  [410, '/tidak-ada-lagi'],
  [429, '/gangguan'],
  [503, '/gangguan'],
])('%d is shown as %s', (status, page) => expect(pageFor(status)).toBe(page))
