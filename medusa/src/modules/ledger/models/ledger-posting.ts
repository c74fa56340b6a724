import { model } from '@medusajs/framework/utils'

export const LedgerPosting = model.define('ledger_posting', {
  id: model.id({ prefix: 'post' }).primaryKey(),
  idempotency_key: model.text().unique(),
  input_hash: model.text(),
  kind: model.enum([
    'sale',
    'cancellation',
    'refund',
    'payout',
    'correction',
    'gateway_fee',
    'settlement',
    'returning',
  ]),
  reverses_posting_id: model.text().index().nullable(),
  order_id: model.text().index().nullable(),
  occurred_at: model.dateTime().index(),
  memo: model.text().nullable(),
  /** How many entries the posting has: nothing can be added to it later. */
  entry_count: model.number(),
})
