import { describe, expect, it } from 'vitest'
import { judgeChange, type OrderNow } from './judge-change'

describe('judgeChange', () => {
  it.each<[OrderNow, string]>([
    [{ status: 'placed', parcels: ['waiting'] }, 'ok'],
    [{ status: 'paid', parcels: ['waiting', 'waiting'] }, 'ok'],
    [{ status: 'paid', parcels: ['waiting', 'packed'] }, 'already_packed'],
    [{ status: 'paid', parcels: ['handed_over'] }, 'already_packed'],
    [{ status: 'paid', parcels: ['picked_up'] }, 'already_packed'],
    [{ status: 'expired', parcels: ['cancelled'] }, 'order_closed'],
    [{ status: 'cancelled', parcels: ['cancelled'] }, 'already_cancelled'],
    [{ status: 'placing', parcels: [] }, 'not_now'],
    [{ status: 'failed', parcels: [] }, 'not_now'],
  ])('%j: %s', (now, expected) => {
    const judged = judgeChange(now)
    expect(judged.ok ? 'ok' : judged.failure.code).toBe(expected)
  })
})
