import { describe, expect, it } from 'vitest'
import { chooseRefundWay } from './refund-way'

const now = new Date('2026-11-22T00:00:00Z')
const daysAgo = (days: number) => new Date(now.getTime() - days * 24 * 60 * 60 * 1000)
const way = (method: string | null, is_whole = true, days = 0) => {
  const chosen = chooseRefundWay({ method, is_whole, paid_at: daysAgo(days), now })
  return chosen.by === 'hand' ? chosen.because : chosen.by
}

describe('the way of a refund', () => {
  it.each<[string | null, boolean, number, string]>([
    ['qris', false, 7, 'gateway'],
    ['qris', true, 8, 'too_late'],
    ['gopay', false, 45, 'gateway'],
    ['shopeepay', true, 1, 'gateway'],
    ['shopeepay', false, 1, 'whole_only'],
    ['bca_va', true, 0, 'method'],
    ['bank_transfer', true, 0, 'method'],
    ['echannel', false, 0, 'method'],
    ['cstore', true, 0, 'method'],
    ['credit_card', false, 400, 'gateway'],
    ['stripe', false, 400, 'gateway'],
    ['transfer', true, 0, 'method'],
    ['pickup', true, 0, 'method'],
    ['a new wallet', false, 400, 'gateway'],
    [null, true, 0, 'gateway'],
  ])('%s, whole: %s, after %s days: %s', (method, is_whole, days, expected) => {
    expect(way(method, is_whole, days)).toBe(expected)
  })
})
