import { expect, it } from 'vitest'
import { isOfThisMachine } from './of-this-machine.ts'

it.each([
  ['127.0.0.1', true],
  ['::1', true],
  ['::ffff:127.0.0.1', true],
  ['192.168.1.7', false],
  ['::ffff:10.0.0.4', false],
  ['127.evil.example', false],
  [undefined, false],
])('%s: %s', (address, isOurs) => {
  expect(isOfThisMachine(address)).toBe(isOurs)
})
