import { expect, test } from 'vitest'
import { KeptDrawings } from './keep-drawings'

function desk() {
  const done: (() => void)[] = []
  const drawn: string[] = []
  const draw = (key: string) => () =>
    new Promise<Buffer>((resolve) => {
      drawn.push(key)
      done.push(() => resolve(Buffer.from(key)))
    })
  const finish = async () => {
    await Promise.resolve()
    done.shift()?.()
  }
  return { draw, drawn, finish }
}

const settled = () => new Promise((resolve) => setImmediate(resolve))

test('what is asked for twice is drawn once, also at the same time', async () => {
  const { draw, drawn, finish } = desk()
  const drawings = new KeptDrawings({ most: 2, waiting: 2 })
  const [first, second] = [drawings.find('a', draw('a')), drawings.find('a', draw('a'))]
  await finish()
  expect([await first, await second]).toEqual([Buffer.from('a'), Buffer.from('a')])
  expect(await drawings.find('a', draw('a'))).toEqual(Buffer.from('a'))
  expect(drawn).toEqual(['a'])
})

test('one is drawn at a time, and whoever finds a queue is sent away', async () => {
  const { draw, drawn, finish } = desk()
  const drawings = new KeptDrawings({ most: 9, waiting: 2 })
  const first = drawings.find('a', draw('a'))
  const second = drawings.find('b', draw('b'))
  expect(drawings.find('c', draw('c'))).toBeUndefined()
  await settled()
  expect(drawn).toEqual(['a'])
  await finish()
  await first
  await settled()
  expect(drawn).toEqual(['a', 'b'])
  await finish()
  await second
  expect(drawings.find('c', draw('c'))).toBeDefined()
})

test('what was not asked for longest is drawn anew, and so is what failed', async () => {
  let drawn = 0
  const draw = () => Promise.resolve(Buffer.from([++drawn]))
  const drawings = new KeptDrawings({ most: 2, waiting: 9 })
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await drawings.find(key, draw)
  expect(drawn).toBe(4)
  await expect(drawings.find('d', () => Promise.reject(new Error('ink')))).rejects.toThrow('ink')
  expect(await drawings.find('d', draw)).toEqual(Buffer.from([5]))
})
