import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { readBytes } from './read-bytes'

const MEGABYTE = Buffer.alloc(1024 * 1024, 7)

test('a body as it was sent', async () => {
  expect(await readBytes(Readable.from([Buffer.from('ab'), Buffer.from('c')]))).toEqual(Buffer.from('abc'))
  expect((await readBytes(Readable.from(Array<Buffer>(15).fill(MEGABYTE))))?.length).toBe(15 * 1024 * 1024)
})

test('what is too long is read to its end, so that the connection outlives the answer', async () => {
  let sent = 0
  async function* body() {
    for (; sent < 20; sent++) yield MEGABYTE
  }
  expect(await readBytes(Readable.from(body()))).toBeUndefined()
  expect(sent).toBe(20)
})
