import { describe, expect, it } from 'vitest'
import { checkPosting } from './check-posting'
import type { Entry, Posting } from './types'

const entry = (
  account_id: string,
  amount_rupiah: number,
  reverses_entry_id: string | null = null,
): Entry => ({
  account_id,
  amount_rupiah,
  attribution_id: null,
  reverses_entry_id,
  memo: null,
})
const posting: Posting = {
  kind: 'sale',
  idempotency_key: 'sale:order_1',
  order_id: 'order_1',
  reverses_posting_id: null,
  occurred_at: new Date(0),
  memo: null,
  entries: [entry('a', 10), entry('b', -7), entry('c', -3)],
}

describe('checkPosting', () => {
  it('passes what balances', () => expect(checkPosting(posting)).toEqual({ ok: true, value: posting }))

  it.each<[string, Partial<Posting>]>([
    ['posting_key_missing', { idempotency_key: ' ' }],
    ['posting_too_short', { entries: [] }],
    ['posting_too_short', { entries: [entry('a', 10)] }],
    ['posting_amount_invalid', { entries: [entry('a', 0), entry('b', 0)] }],
    ['posting_amount_invalid', { entries: [entry('a', 0.5), entry('b', -0.5)] }],
    ['posting_unbalanced', { entries: [entry('a', 10), entry('b', -9)] }],
    ['posting_reverses_nothing', { kind: 'refund' }],
    ['posting_reverses_nothing', { kind: 'cancellation', reverses_posting_id: 'post_1' }],
  ])('refuses: %s', (code, part) => {
    expect(checkPosting({ ...posting, ...part })).toMatchObject({ ok: false, failure: { code } })
  })
})
