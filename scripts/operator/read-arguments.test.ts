import { expect, it } from 'vitest'
import { readArguments } from './read-arguments.ts'

it.each([
  [['a@contoh.test'], { email: 'a@contoh.test', isReset: false }],
  [['A@Contoh.test', '--reset'], { email: 'a@contoh.test', isReset: true }],
  [['--reset', 'a@contoh.test'], { email: 'a@contoh.test', isReset: true }],
  [[], undefined],
  [['--reset'], undefined],
  [['a'], undefined],
  [['a@contoh.test', 'b@contoh.test'], undefined],
  [['a@contoh.test', '--rest'], undefined],
])('%j', (args, read) => {
  expect(readArguments(args)).toEqual(read)
})
