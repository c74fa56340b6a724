import { expect, test } from 'vitest'
import { readAmount } from './read-amount'

test.each([
  ['50000', 50_000],
  ['50.0000', 500_000],
  ['Rp 50.000', 50_000],
  ['0', 0],
  ['', null],
  [' ', null],
  ['lima puluh ribu', undefined],
  ['50rb', undefined],
  ['-5000', undefined],
  ['50,5', undefined],
])('reads %j as %s', (typed, amount) => expect(readAmount(typed)).toBe(amount))
