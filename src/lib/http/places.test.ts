import { expect, test } from 'vitest'
import { Places } from './places'

test('whoever comes when all places are taken is sent away, and each is given back once', () => {
  const places = new Places(2)
  const [first, second] = [places.take(), places.take()]
  expect(first).toBeDefined()
  expect(places.take()).toBeUndefined()
  first?.()
  first?.()
  expect(places.take()).toBeDefined()
  expect(places.take()).toBeUndefined()
  second?.()
  expect(places.take()).toBeDefined()
})
