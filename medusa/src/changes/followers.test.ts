import { expect, test } from 'vitest'
import { Followers } from './followers'

function shop() {
  const heard: string[] = []
  const state = { isCut: false }
  const line = {
    write: (message: string) => heard.push(message),
    end: () => {
      state.isCut = true
    },
  }
  const barrier = () => Number(heard.findLast((message) => message.startsWith('barrier'))?.split(' ')[2])
  return { heard, state, line, barrier }
}

/** Whether the promise is kept by now. */
async function isKept(promise: Promise<void>): Promise<boolean> {
  let kept = false
  void promise.then(() => {
    kept = true
  })
  await new Promise(setImmediate)
  return kept
}

test('it is settled when every shop has confirmed what it was told before', async () => {
  const followers = new Followers()
  const [one, two] = [shop(), shop()]
  const [first, second] = [followers.add(one.line), followers.add(two.line)]
  followers.tell('purge a')
  const settled = followers.settle(60_000)
  expect(one.heard).toEqual(['purge a', `barrier ${first.id} 1`])
  followers.confirm(first.id, one.barrier())
  expect(await isKept(settled)).toBe(false)
  followers.confirm('nobody', 1)
  expect(await isKept(settled)).toBe(false)
  followers.confirm(second.id, two.barrier())
  expect(await isKept(settled)).toBe(true)
})

test('a later confirmation counts for the earlier barriers too, an earlier one not for later ones', async () => {
  const followers = new Followers()
  const one = shop()
  const { id } = followers.add(one.line)
  const [early, late] = [followers.settle(60_000), followers.settle(60_000)]
  followers.confirm(id, 1)
  expect([await isKept(early), await isKept(late)]).toEqual([true, false])
  const third = followers.settle(60_000)
  followers.confirm(id, 3)
  expect([await isKept(late), await isKept(third)]).toEqual([true, true])
})

test('nobody waits for a shop that has left, or for none', async () => {
  const followers = new Followers()
  expect(await isKept(followers.settle(60_000))).toBe(true)
  const { remove } = followers.add(shop().line)
  const settled = followers.settle(60_000)
  remove()
  expect(await isKept(settled)).toBe(true)
  expect(followers.count).toBe(0)
})

test('a shop that does not confirm in time is cut off', async () => {
  const followers = new Followers()
  const mute = shop()
  followers.add(mute.line)
  await followers.settle(10)
  expect([mute.state.isCut, followers.count]).toEqual([true, 0])
})

test('all are cut when their source is gone', async () => {
  const followers = new Followers()
  const one = shop()
  followers.add(one.line)
  const settled = followers.settle(60_000)
  followers.cut()
  expect([one.state.isCut, followers.count, await isKept(settled)]).toEqual([true, 0, true])
})
