import { expect, it } from 'vitest'
import { buildDigitsPosting, buildDigitsReturn } from './build-digits-posting'
import { checkPosting } from './check-posting'

const transfer = {
  payment_session_id: 'payses_1',
  order_id: 'order_1',
  organisation: { id: 'org_1', name: 'Koperasi Contoh' },
  amount_rupiah: 85_000,
  received_rupiah: 84_993,
  occurred_at: new Date(0),
}

it('takes off the account what never came, and the organisation bears it', () => {
  const draft = buildDigitsPosting(transfer)
  if (!draft) throw new Error('Something was given away.')
  expect(checkPosting(draft.posting).ok).toBe(true)
  expect(draft.posting.entries).toMatchObject([
    { account_id: 'organisation:org_1:digits', amount_rupiah: 7 },
    { account_id: 'organisation:org_1:bank', amount_rupiah: -7 },
  ])
})

it('puts back on the account what a refund leaves out', () => {
  const { posting } = buildDigitsReturn(transfer, { id: 'gref_1', digits_rupiah: 7 })
  expect(checkPosting(posting).ok).toBe(true)
  expect(posting).toMatchObject({ order_id: 'order_1', idempotency_key: 'digits-back:gref_1' })
  expect(posting.entries).toMatchObject([
    { account_id: 'organisation:org_1:digits', amount_rupiah: -7 },
    { account_id: 'organisation:org_1:bank', amount_rupiah: 7 },
  ])
})

it('has nothing to say when the whole amount came', () => {
  expect(buildDigitsPosting({ ...transfer, received_rupiah: 85_000 })).toBeNull()
})
