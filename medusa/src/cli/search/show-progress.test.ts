import { expect, it } from 'vitest'
import { wordProgress } from './show-progress'

it.each([
  [0, 100, 500, '0 of 100 products'],
  [50, 100, 10_000, '50 of 100 products, about 10 s left'],
  [1_000, 100_000, 4_000, '1000 of 100000 products, about 7 min left'],
  [100, 100, 10_000, '100 of 100 products'],
  [103, 100, 10_000, '103 of 103 products'],
])('%i of %i after %i ms: %s', (done, total, elapsed, words) => {
  expect(wordProgress({ done, total }, elapsed)).toBe(words)
})
