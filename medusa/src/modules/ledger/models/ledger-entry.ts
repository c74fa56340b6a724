import { model } from '@medusajs/framework/utils'

export const LedgerEntry = model.define('ledger_entry', {
  id: model.id({ prefix: 'ent' }).primaryKey(),
  posting_id: model.text().index(),
  account_id: model.text().index(),
  /** Debit positive, credit negative. */
  amount_rupiah: model.number(),
  attribution_id: model.text().index().nullable(),
  reverses_entry_id: model.text().index().nullable(),
  memo: model.text().nullable(),
})
