import { describe, expect, it } from 'vitest'
import { priceOfPieces, readRefundForm } from './read-refund-form'

const line = { line_id: 'l1', quantity: 3, paid_rupiah: 10_000, left_rupiah: 10_000, is_yours: true }
const other = { line_id: 'l2', quantity: 1, paid_rupiah: 5000, left_rupiah: 5000, is_yours: false }
const delivery = { line_id: null, quantity: 1, paid_rupiah: 2000, left_rupiah: 1500, is_yours: true }
const units = [line, other, delivery]

const read = (values: Record<string, string>) => {
  const result = readRefundForm(values, units)
  return result.ok ? result.value : (result.failure.field ?? result.failure.code)
}

describe('the form of a refund', () => {
  it.each<[Record<string, string>, unknown]>([
    [{ amount_l1: 'Rp 2.500' }, { amount_by_line: { l1: 2500 }, delivery_rupiah: 0 }],
    [
      { amount_l1: '', pieces_l1: '1' },
      { amount_by_line: { l1: 3333 }, delivery_rupiah: 0 },
    ],
    [
      { amount_l1: '', pieces_l1: '3' },
      { amount_by_line: { l1: 10_000 }, delivery_rupiah: 0 },
    ],
    [
      { amount_l1: '100', pieces_l1: '3' },
      { amount_by_line: { l1: 100 }, delivery_rupiah: 0 },
    ],
    [
      { amount_l1: '', amount_delivery: '500' },
      { amount_by_line: {}, delivery_rupiah: 500 },
    ],
    [
      { whole: '1', amount_l1: '1' },
      { amount_by_line: { l1: 10_000 }, delivery_rupiah: 1500 },
    ],
    [{ amount_l1: 'banyak' }, 'l1'],
    [{ amount_l1: '-5' }, 'l1'],
    [{ amount_delivery: '1,5' }, 'delivery'],
    [{ amount_l1: '', pieces_l1: 'dua' }, 'l1'],
    [{ amount_l1: '', pieces_l1: '4' }, 'l1'],
    [{ amount_l1: '', pieces_l1: '1,5' }, 'l1'],
    [{ amount_l1: '', pieces_l1: '-1', amount_delivery: '500' }, 'l1'],
    [{ amount_l1: '', pieces_l1: '0' }, 'empty'],
    [{}, 'empty'],
  ])('%j', (values, expected) => {
    expect(read(values)).toEqual(expected)
  })

  it('never asks for more than is left of a line', () => {
    expect(priceOfPieces({ ...line, left_rupiah: 1000 }, 2)).toBe(1000)
  })
})
