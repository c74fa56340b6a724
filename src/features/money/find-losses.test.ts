import { expect, test } from 'vitest'
import { findLosses } from './find-losses'

const row = (name: string, fee_rupiah: number, gateway_rupiah: number, digits_rupiah = 0) => ({
  name,
  own: {
    sold_rupiah: 0,
    makers_rupiah: 0,
    delivery_rupiah: 0,
    lines: 0,
    fee_rupiah,
    gateway_rupiah,
    digits_rupiah,
  },
})

test('who pays more for payments than it keeps is named, with what it lost', () => {
  expect(
    findLosses([row('earns', 5000, 4000), row('even', 4000, 4000), row('loses', 1000, 4000, 200)]),
  ).toEqual([{ name: 'loses', fee_rupiah: 1000, cost_rupiah: 4200, lost_rupiah: 3200 }])
})

test('nothing is lost by who bears nothing, nor by a month that only gave back', () => {
  expect(findLosses([row('none', 0, 0), row('refunds', -500, 0), row('fee back', -500, -200)])).toEqual([])
})
