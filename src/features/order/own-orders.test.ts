import { expect, test } from 'vitest'
import { parseOwnOrders, withOrder } from './own-orders.server'

const token = (sign: string) => sign.repeat(24)

test('whatever stands in the cookie, only addresses of orders come out', () => {
  expect(parseOwnOrders(undefined)).toEqual([])
  expect(parseOwnOrders(`${token('a')}.<script>.../../x.${token('b')}.${token('a')}`)).toEqual([
    token('a'),
    token('b'),
  ])
})

test('the newest is first, once, and the oldest of more than twenty goes', () => {
  expect(withOrder([token('a'), token('b')], token('b'))).toEqual([token('b'), token('a')])
  const many = Array.from({ length: 20 }, (_, index) => `${index}`.padStart(24, 'x'))
  expect(withOrder(many, token('n'))).toEqual([token('n'), ...many.slice(0, 19)])
})
