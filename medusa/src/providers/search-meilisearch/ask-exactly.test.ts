import { expect, it } from 'vitest'
import { quoteWords } from './ask-exactly'

it.each([
  ['tas', false, '"tas"'],
  ['tas kulit', false, '"tas" "kulit"'],
  ['kripik sing', true, '"kripik" sing'],
  ['sing', true, 'sing'],
  [' ta"s  -x ', false, '"ta" "s" "-x"'],
])('%j, begun %s: %s', (q, isLastBegun, asked) => {
  expect(quoteWords(q, isLastBegun)).toBe(asked)
})
